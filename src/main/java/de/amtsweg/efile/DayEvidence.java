package de.amtsweg.efile;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.DocumentChanged;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.Letterheads;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.SealExpired;
import de.amtsweg.documents.Seals;
import de.amtsweg.documents.Text;
import de.amtsweg.shared.DocumentId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/** Writes how all chains ended on one day as PDF, to be kept where nobody can rewrite it. */
@Component
class DayEvidence {
    private static final Locale LANGUAGE = Locale.GERMAN;
    private static final Logger LOG = LoggerFactory.getLogger(DayEvidence.class);

    private final Authorities authorities;
    private final Letterheads letterheads;
    private final IndexWords words;
    private final Seals seals;
    private final PdfWriter pdf;
    private final DocumentStore store;

    DayEvidence(
            Authorities authorities,
            Letterheads letterheads,
            IndexWords words,
            Seals seals,
            PdfWriter pdf,
            DocumentStore store) {
        this.authorities = authorities;
        this.letterheads = letterheads;
        this.words = words;
        this.seals = seals;
        this.pdf = pdf;
        this.store = store;
    }

    /**
     * Writes and keeps it, sealed by our first authority. A key that has come to its end does not stop the record: the root and
     * its chain count, and operators see the key.
     */
    DocumentId keep(DaySeal day) {
        var authority = authorities.ours().getFirst();
        var model = model(day, authority);
        var file = "tagesnachweis-%s.pdf".formatted(day.day());
        try {
            return seals.write(model, authority, file).document().id();
        } catch (SealExpired withoutSeal) {
            LOG.warn("The record of {} is kept without a seal: {}", day.day(), withoutSeal.getMessage());
            return store.store(pdf.write(model), PdfWriter.MEDIA_TYPE, file).id();
        }
    }

    Optional<byte[]> read(DocumentId written) {
        try {
            return Optional.of(store.bytes(written));
        } catch (EmptyResultDataAccessException | DocumentChanged gone) {
            return Optional.empty();
        }
    }

    private DocumentModel model(DaySeal day, Authority authority) {
        return new DocumentModel(
                LANGUAGE,
                day.madeAt(),
                letterheads.of(authority, Optional.empty()),
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
                Optional.empty());
    }

    private LabelValue row(String word, String value) {
        return LabelValue.of(words.of(word, LANGUAGE), value);
    }
}
