package de.amtsweg.efile;

import de.amtsweg.authority.Authorities;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.Letterheads;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes how all chains ended on one day as PDF, to be kept where nobody can rewrite it. */
@Component
class DayEvidence {
    private static final Locale LANGUAGE = Locale.GERMAN;

    private final Authorities authorities;
    private final Letterheads letterheads;
    private final IndexWords words;
    private final PdfWriter pdf;

    DayEvidence(Authorities authorities, Letterheads letterheads, IndexWords words, PdfWriter pdf) {
        this.authorities = authorities;
        this.letterheads = letterheads;
        this.words = words;
        this.pdf = pdf;
    }

    byte[] of(DaySeal day) {
        return pdf.write(new DocumentModel(
                LANGUAGE,
                day.madeAt(),
                letterheads.of(authorities.ours().getFirst(), Optional.empty()),
                List.of(),
                List.of(row("date", words.day(day.madeAt(), LANGUAGE))),
                words.of("day", LANGUAGE) + " " + day.day(),
                List.of(
                        new Paragraph(Text.of(words.of("day.text", LANGUAGE))),
                        new LabelValues(List.of(
                                row("day.heads", Long.toString(day.heads())),
                                row("day.root", day.root()),
                                row("day.previous", day.previous()),
                                row("day.seal", day.seal())))),
                Optional.empty()));
    }

    private LabelValue row(String word, String value) {
        return LabelValue.of(words.of(word, LANGUAGE), value);
    }
}
