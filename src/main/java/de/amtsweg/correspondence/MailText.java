package de.amtsweg.correspondence;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A mail as it is read: one line of subject, plain text. */
record MailText(String subject, String body) {
    private static final int MOST_SUBJECT = 200;

    static MailText of(TemplateFile template, Map<String, Object> model, Locale language) {
        var root = Shown.root(model, new ForPeople(language), path -> Optional.empty());
        var subject = Rendering.fill(template.value("subject").orElse("Amtsweg"), root, Shown::text)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return new MailText(
                subject.length() > MOST_SUBJECT ? subject.substring(0, MOST_SUBJECT - 1) + "…" : subject,
                Rendering.fill(template.body(), root, Shown::text).strip());
    }

    /** German first, for everybody; the other language below. */
    MailText and(MailText other) {
        return new MailText(subject, body + "\n\n--- English ---\n\n" + other.body);
    }

    MailText signedBy(String signature) {
        return new MailText(subject, body + "\n\n" + signature + "\n");
    }

    @Override
    public String toString() {
        return "MailText[…]";
    }
}
