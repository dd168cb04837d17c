package de.amtsweg.documents;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** What became of an upload. */
public sealed interface Inspected {
    /** It is stored. */
    record Accepted(StoredDocument document, int pages) implements Inspected {}

    /** It is not stored, and this is why. */
    record Refused(UploadRefusal reason, UploadLimits limits) implements Inspected {
        /** Why, and what to do, in a sentence or two. */
        public String explanation(MessageSource messages, Locale locale) {
            Object[] details = {limits.most().in(locale), limits.kinds(messages, locale)};
            return messages.getMessage(reason.messageKey(), details, locale);
        }
    }
}
