// Every page works without this file; it only makes some things more convenient.
import { offerCopying } from "./copy";
import { offerFilters } from "./filter";
import { followAnswers } from "./follow-answers";
import { focusErrorSummary } from "./errors";
import { submitOnce } from "./submit-once";

focusErrorSummary(document);
submitOnce(document);
offerCopying(document);
offerFilters(document);
followAnswers(document);
