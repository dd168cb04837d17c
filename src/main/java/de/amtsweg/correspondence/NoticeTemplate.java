package de.amtsweg.correspondence;

import de.amtsweg.correspondence.DocumentKind.Remedy;
import java.util.Optional;

/**
 * A template of a document whose front matter is complete.
 *
 * @param remedyBy which remedy the instruction names; nothing where there is none
 * @param signed whether it says that it is valid without a signature
 * @param favourable whether it grants all that was asked for, and so needs no reasons
 * @param deed what a deed has besides
 */
record NoticeTemplate(
        String file,
        String title,
        DocumentKind kind,
        Optional<String> subtitle,
        Optional<String> remedy,
        Optional<RemedyKind> remedyBy,
        boolean signed,
        boolean favourable,
        Optional<DeedParts> deed,
        String body) {
    /** @throws TemplateFile.Unreadable when something is missing or must not be there */
    static NoticeTemplate of(TemplateFile file) {
        var title = file.value("title").orElseThrow(() -> new TemplateFile.Unreadable("Der Titel (title) fehlt."));
        var kind = file.value("kind")
                .flatMap(DocumentKind::named)
                .orElseThrow(
                        () -> new TemplateFile.Unreadable("Die Art (kind) fehlt oder ist keine der bekannten Arten."));
        var remedy = file.value("remedy");
        if (kind.remedy() == Remedy.REQUIRED && remedy.isEmpty()) {
            throw new TemplateFile.Unreadable(
                    "Die Rechtsbehelfsbelehrung (remedy) fehlt; die Art „" + kind.key() + "“ braucht sie.");
        }
        if (kind.remedy() == Remedy.FORBIDDEN
                && (remedy.isPresent()
                        || file.body().toLowerCase(java.util.Locale.ROOT).contains("rechtsbehelfsbelehrung"))) {
            throw new TemplateFile.Unreadable("Eine Rechtsbehelfsbelehrung darf hier nicht stehen; die Art „"
                    + kind.key() + "“ ist kein Verwaltungsakt.");
        }
        return new NoticeTemplate(
                file.file(),
                title,
                kind,
                file.value("subtitle"),
                remedy,
                remedy.map(instruction -> remedyBy(file, instruction)),
                kind != DocumentKind.DEED
                        && file.value("signature")
                                .map(value -> !value.equals("none"))
                                .orElse(true),
                file.value("favourable").filter("true"::equals).isPresent(),
                DeedParts.of(file, kind),
                file.body());
    }

    private static RemedyKind remedyBy(TemplateFile file, String instruction) {
        var kind = file.value("remedyBy")
                .map(named -> RemedyKind.named(named)
                        .orElseThrow(() -> new TemplateFile.Unreadable(
                                "Der Rechtsbehelf (remedyBy) ist „widerspruch“ oder „klage“, nicht „" + named + "“.")))
                .orElse(RemedyKind.OBJECTION);
        if (!kind.isNamedIn(instruction)) {
            throw new TemplateFile.Unreadable("Die Rechtsbehelfsbelehrung nennt den Rechtsbehelf nicht: remedyBy ist „"
                    + kind.key() + "“. Wo nur die Klage offensteht, schreiben Sie remedyBy: klage.");
        }
        return kind;
    }

    /** For people without a mail address, a message becomes a letter. */
    static NoticeTemplate ofMail(TemplateFile file) {
        var subject = file.value("subject").orElse("Mitteilung");
        return new NoticeTemplate(
                file.file(),
                subject,
                DocumentKind.CONFIRMATION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                file.body());
    }
}
