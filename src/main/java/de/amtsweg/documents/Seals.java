package de.amtsweg.documents;

import de.amtsweg.authority.Authority;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what an authority says, puts its electronic seal on it, and keeps it. */
@Component
public class Seals {
    private final PdfWriter writer;
    private final SealKeys keys;
    private final SealSettings settings;
    private final Sealer sealer;
    private final DocumentStore store;
    private final SealTable table;
    private final Clock clock;

    Seals(
            PdfWriter writer,
            SealKeys keys,
            SealSettings settings,
            Sealer sealer,
            DocumentStore store,
            SealTable table,
            Clock clock) {
        this.writer = writer;
        this.keys = keys;
        this.settings = settings;
        this.sealer = sealer;
        this.store = store;
        this.table = table;
        this.clock = clock;
    }

    /** A document that was written and stored. */
    public record Written(StoredDocument document, SealState seal) {}

    /**
     * Writes and stores the document, sealed when the authority has a key.
     *
     * @throws SealExpired when its key has come to its end; then nothing is stored
     */
    @Transactional(noRollbackFor = SealExpired.class)
    public Written write(DocumentModel model, Authority authority, String fileName) {
        var key = keys.of(authority);
        if (key.isEmpty()) {
            var document = store.store(writer.write(model), PdfWriter.MEDIA_TYPE, fileName);
            return new Written(document, SealState.UNSEALED);
        }
        var pdf =
                writer.write(model.endingWith(field(model, authority, key.get().demo())));
        var service = settings.timeStampOf(authority.id().value());
        var sealed = sealer.seal(pdf, key.get(), authority.name(), service);
        var document = store.store(sealed.content(), PdfWriter.MEDIA_TYPE, fileName);
        table.add(document.id(), key.get(), sealed.state(), clock.instant());
        return new Written(document, sealed.state());
    }

    /** Writes and stores what is printed, signed and sealed by hand. */
    @Transactional
    public Written writeForPaper(DocumentModel model, String fileName) {
        return new Written(store.store(writer.write(model), PdfWriter.MEDIA_TYPE, fileName), SealState.UNSEALED);
    }

    private Block.SealField field(DocumentModel model, Authority authority, boolean demo) {
        boolean german = model.language().getLanguage().equals(Locale.GERMAN.getLanguage());
        var day = DateTimeFormatter.ofPattern(german ? "dd.MM.yyyy" : "d MMMM yyyy", model.language())
                .format(model.writtenAt().atZone(clock.getZone()));
        var head = german ? "Elektronisches Siegel" : "Electronic seal";
        var from = german ? "gesiegelt am " + day : "sealed on " + day;
        var note = german ? "Demo – kein echtes Siegel" : "Demo – not a real seal";
        return new Block.SealField(
                head + ": " + authority.name(),
                demo ? List.of(head, authority.name(), from, note) : List.of(head, authority.name(), from));
    }
}
