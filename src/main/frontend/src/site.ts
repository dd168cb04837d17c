// Every page works without this file; it only makes some things more convenient.
import { offerCopying } from "./copy";
import { offerFilters } from "./filter";
import { followAnswers } from "./follow-answers";
import { focusErrorSummary } from "./errors";
import { takeCodeFromLink } from "./resume";
import { warnOfSessionEnd } from "./session";
import { submitOnce } from "./submit-once";
import { keepTyping } from "./typing";

focusErrorSummary(document);
submitOnce(document);
offerCopying(document);
offerFilters(document);
followAnswers(document);
keepTyping(document);
takeCodeFromLink(document);
warnOfSessionEnd(document);
