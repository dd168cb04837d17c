// Every page works without this file; it only makes some things more convenient.
import { offerCopying } from "./copy";
import { offerFilters } from "./filter";
import { followAnswers } from "./follow-answers";
import { focusErrorSummary } from "./errors";
import { refuseLargeFiles } from "./large-files";
import { takeCodeFromLink } from "./resume";
import { warnOfSessionEnd } from "./session";
import { submitOnce } from "./submit-once";
import { keepTyping } from "./typing";
import { showUploads } from "./upload";

/** What looks for elements of a page, once for every page that is shown. */
function greet(): void {
  focusErrorSummary(document);
  offerCopying(document);
  offerFilters(document);
  keepTyping(document);
}

greet();
showUploads(document, greet);
submitOnce(document);
followAnswers(document);
refuseLargeFiles(document);
takeCodeFromLink(document);
warnOfSessionEnd(document);
