package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Attachments;
import de.amtsweg.authority.Authorities;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.Letterheads;
import de.amtsweg.documents.PagePicture;
import de.amtsweg.documents.PageViews;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Redaction;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.documents.Text;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes copies that others may see, and files them. The document they are made of stays as it is. */
@Component
class RedactionDesk {
    private final Attachments attachments;
    private final Journal journal;
    private final DocumentStore documents;
    private final Letterheads letterheads;
    private final Authorities authorities;
    private final PdfWriter pdf;
    private final MessageSource messages;
    private final Clock clock;

    RedactionDesk(
            Attachments attachments,
            Journal journal,
            DocumentStore documents,
            Letterheads letterheads,
            Authorities authorities,
            PdfWriter pdf,
            MessageSource messages,
            Clock clock) {
        this.attachments = attachments;
        this.journal = journal;
        this.documents = documents;
        this.letterheads = letterheads;
        this.authorities = authorities;
        this.pdf = pdf;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws NotFound when the document is none of this application, is erased, or has no pages to be drawn */
    StoredDocument document(Application application, String text) {
        try {
            var id = DocumentId.of(text);
            boolean belongs = attachments.belongs(application.id(), id)
                    || journal.of(application.id()).stream()
                            .anyMatch(entry -> entry.documents().contains(id));
            return documents
                    .find(id)
                    .filter(document -> belongs && PageViews.canDraw(document))
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** Files the pages behind a sheet that says what they are and who asked for them. */
    @Transactional
    public DocumentId file(
            Application application, PersonId clerk, String asker, Redaction.Drawn drawn, Locale locale) {
        var pictures = new ArrayList<PagePicture>();
        for (int i = 0; i < drawn.pages().size(); i++) {
            var page = drawn.pages().get(i);
            pictures.add(new PagePicture(
                    page.picture(),
                    page.width(),
                    page.height(),
                    word("page", locale, i + 1, drawn.pages().size())));
        }
        var copy = documents.store(
                pdf.write(cover(application, asker, drawn, locale), pictures),
                PdfWriter.MEDIA_TYPE,
                word("file-name", locale));
        journal.record(application.id(), Actor.staff(clerk), "redacted-copy-made", Map.of(), List.of(copy.id()));
        return copy.id();
    }

    private DocumentModel cover(Application application, String asker, Redaction.Drawn drawn, Locale locale) {
        var now = clock.instant();
        return new DocumentModel(
                locale,
                now,
                letterheads.of(
                        authorities.get(application.authority().orElseThrow(NotFound::new)),
                        application.unit().flatMap(authorities::findUnit)),
                List.of(),
                List.of(LabelValue.of(word("date", locale), Dates.day(now, locale))),
                word("cover", locale),
                List.of(
                        new Paragraph(Text.of(word("cover.text", locale))),
                        new LabelValues(List.of(
                                LabelValue.of(word("cover.number", locale), application.number()),
                                LabelValue.of(word("cover.asker", locale), asker.strip()),
                                LabelValue.of(
                                        word("cover.pages", locale),
                                        Integer.toString(drawn.pages().size()))))),
                Optional.empty());
    }

    private String word(String word, Locale locale, Object... blanks) {
        return messages.getMessage("workplace.redaction." + word, blanks, locale);
    }
}
