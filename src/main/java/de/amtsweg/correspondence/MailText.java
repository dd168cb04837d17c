package de.amtsweg.correspondence;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A mail as it is read: one line of subject, plain text.
 *
 * @param secret it holds a code: outside of a demo its text is kept nowhere
 */
record MailText(String subject, String body, boolean secret) {
    private static final int MOST_SUBJECT = 200;

    static MailText of(TemplateFile template, Map<String, Object> model, Locale language) {
        var root = Shown.root(model, new ForPeople(language), path -> Optional.empty());
        var subject = Rendering.fill(template.value("subject").orElse("Amtsweg"), root, Shown::text)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return new MailText(
                subject.length() > MOST_SUBJECT ? subject.substring(0, MOST_SUBJECT - 1) + "…" : subject,
                Rendering.fill(template.body(), root, Shown::text).strip(),
                template.value("secret").filter("true"::equals).isPresent());
    }

    /** German first, for everybody; the other language below. */
    MailText and(MailText other) {
        return new MailText(subject, body + "\n\n--- English ---\n\n" + other.body, secret);
    }

    MailText signedBy(String signature) {
        return new MailText(subject, body + "\n\n" + signature + "\n", secret);
    }

    @Override
    public String toString() {
        return "MailText[…]";
    }
}
