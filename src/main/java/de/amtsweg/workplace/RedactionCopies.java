package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.authority.Authorities;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.Letterheads;
import de.amtsweg.documents.PagePicture;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Redaction;
import de.amtsweg.documents.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a copy for others: a sheet that says what it is and who asked for it, and the pages as pictures. */
@Component
class RedactionCopies {
    private final Letterheads letterheads;
    private final Authorities authorities;
    private final PdfWriter pdf;
    private final MessageSource messages;
    private final Clock clock;

    RedactionCopies(
            Letterheads letterheads, Authorities authorities, PdfWriter pdf, MessageSource messages, Clock clock) {
        this.letterheads = letterheads;
        this.authorities = authorities;
        this.pdf = pdf;
        this.messages = messages;
        this.clock = clock;
    }

    byte[] write(Application application, String asker, Redaction.Drawn drawn, Locale locale) {
        var pictures = new ArrayList<PagePicture>();
        for (int i = 0; i < drawn.pages().size(); i++) {
            var page = drawn.pages().get(i);
            var alternative = word("page", locale, i + 1, drawn.pages().size());
            pictures.add(new PagePicture(page.picture(), page.width(), page.height(), alternative));
        }
        return pdf.write(cover(application, asker, drawn, locale), pictures);
    }

    String fileName(Locale locale) {
        return word("file-name", locale);
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
