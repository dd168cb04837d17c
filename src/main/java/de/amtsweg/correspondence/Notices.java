package de.amtsweg.correspondence;

import de.amtsweg.application.Proceeding;
import de.amtsweg.correspondence.Surroundings.Case;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Seals;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices from the templates of a service package, has them sealed, and keeps them with the application. */
@Component
public class Notices {
    private final TemplateFiles templates;
    private final Surroundings surroundings;
    private final NoticeComposer composer;
    private final Seals seals;
    private final PdfWriter pdf;
    private final NoticeRecords records;

    Notices(
            TemplateFiles templates,
            Surroundings surroundings,
            NoticeComposer composer,
            Seals seals,
            PdfWriter pdf,
            NoticeRecords records) {
        this.templates = templates;
        this.surroundings = surroundings;
        this.composer = composer;
        this.seals = seals;
        this.pdf = pdf;
        this.records = records;
    }

    /**
     * Writes the document the template {@code <template>.notice.md} describes. Where there is only a mail of that name,
     * its text becomes the letter. The document is attached to the application under the template's name.
     *
     * @param extra what the template may read besides form, clerk, authority, service, application and today:
     *     {@code fee}, {@code request} …
     */
    @Transactional
    public DocumentId write(ApplicationId application, String template, Map<String, Object> extra) {
        return write(application, Optional.empty(), template, extra);
    }

    /** The same, with what clerks recorded in a proceeding of its own, such as an objection. */
    @Transactional
    public DocumentId write(
            ApplicationId application, Optional<Proceeding> proceeding, String template, Map<String, Object> extra) {
        var matter = surroundings.of(application, proceeding);
        return write(matter, template, template(matter, template), extra);
    }

    /** The same, where the step of the process says which kind of document it has to be. */
    @Transactional
    public DocumentId write(ApplicationId application, String template, DocumentKind kind, Map<String, Object> extra) {
        var matter = surroundings.of(application);
        var found = template(matter, template);
        if (found.kind() != kind) {
            throw new IllegalStateException(
                    "%s is a %s, not a %s".formatted(found.file(), found.kind().key(), kind.key()));
        }
        return write(matter, template, found, extra);
    }

    /**
     * The notice as it would be if clerks had recorded this, too: the same PDF, marked as a draft on every page. Nothing is stored.
     *
     * @param findings what a clerk has typed and not recorded yet
     */
    public byte[] preview(
            ApplicationId application,
            Optional<Proceeding> proceeding,
            String template,
            Answers findings,
            Map<String, Object> extra) {
        var matter = surroundings.of(application, proceeding).supposing(findings);
        return pdf.write(
                composer.compose(matter, template(matter, template), extra).edition("Entwurf, noch nicht erlassen"));
    }

    /** What the notice is called. */
    public String title(ApplicationId application, String template) {
        var matter = surroundings.of(application);
        return composer.title(matter, template(matter, template));
    }

    private DocumentId write(Case matter, String name, NoticeTemplate template, Map<String, Object> extra) {
        var model = composer.compose(matter, template, extra);
        var paper = composer.paper(matter, template, extra);
        var fileName = FileNames.of(model.title(), ".pdf");
        var written = paper.isPresent()
                ? seals.writeForPaper(model, fileName)
                : seals.write(model, matter.authority(), fileName);
        records.keep(matter.application().id(), name, template, model.title(), written, paper);
        return written.document().id();
    }

    private NoticeTemplate template(Case matter, String name) {
        var packageId = matter.service().id();
        return templates
                .find(packageId, name, TemplateFiles.NOTICE)
                .map(NoticeTemplate::of)
                .or(() -> templates.find(packageId, name, TemplateFiles.MAIL).map(NoticeTemplate::ofMail))
                .orElseThrow(() -> new IllegalStateException(
                        "Neither %s nor %s has a template %s".formatted(packageId.key(), "bausteine", name)));
    }

    /** German, the language of the authorities. */
    static final Locale LANGUAGE = Locale.GERMAN;
}
