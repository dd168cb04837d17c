package de.amtsweg.efile;

import de.amtsweg.efile.AnswerOutcome.Refused;
import de.amtsweg.shared.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds an answer of the archive against the offer it is about, and writes into the diary what it says. */
@Component
class AnswerRecord {
    private static final Actor SYSTEM = Actor.system("efile");

    private final OfferTable offers;
    private final AnswerTable answers;
    private final OfferSettings settings;
    private final Archive archive;
    private final FileLines lines;

    AnswerRecord(OfferTable offers, AnswerTable answers, OfferSettings settings, Archive archive, FileLines lines) {
        this.offers = offers;
        this.answers = answers;
        this.settings = settings;
        this.archive = archive;
        this.lines = lines;
    }

    /** @throws Refused when it may not count */
    AnswerOutcome take(ArchiveAnswer answer, Offer offer) {
        if (!settings.isSender(answer.sender())) {
            throw new Refused(AnswerOutcome.FOREIGN_SENDER);
        }
        if (archive.lockIfThere(offer.file()).isEmpty()) {
            throw new Refused(AnswerOutcome.UNKNOWN_OFFER);
        }
        if (!offers.latest(offer.file()).filter(offer::isSame).isPresent()) {
            throw new Refused(AnswerOutcome.SUPERSEDED);
        }
        return switch (answer.kind()) {
            case RECEIPT -> received(offer);
            case IMPORT -> imported(answer, offer);
        };
    }

    private AnswerOutcome received(Offer offer) {
        if (!answers.has(offer.id(), AnswerOutcome.RECEIVED)) {
            write(offer, "archive-confirmed-receipt", Map.of());
        }
        return AnswerOutcome.RECEIVED;
    }

    private AnswerOutcome imported(ArchiveAnswer answer, Offer offer) {
        requireSameObjects(answer, offer.file());
        if (offers.find(offer.id()).orElseThrow().state().isAnswered()) {
            throw new Refused(AnswerOutcome.ALREADY_ANSWERED);
        }
        if (!answer.allImported()) {
            write(offer, "archive-import-failed", Map.of());
            return AnswerOutcome.IMPORT_FAILED;
        }
        offers.answered(offer.id(), OfferState.TAKEN_OVER, SYSTEM, lines.now());
        var name = answer.archiveName(offer.file());
        write(
                offer,
                name.isPresent() ? "archive-confirmed-import-as" : "archive-confirmed-import",
                name.map(as -> Map.of("archiveName", as)).orElse(Map.of()));
        return AnswerOutcome.TAKEN_OVER;
    }

    /** It speaks of nothing else, and of the file as a whole or of each of its cases. */
    private void requireSameObjects(ArchiveAnswer answer, FileId file) {
        var cases = new HashSet<UUID>();
        archive.cases(file).forEach(one -> cases.add(one.id().value()));
        var offered = new HashSet<>(Set.of(file.value()));
        offered.addAll(cases);
        archive.diary(file)
                .forEach(entry -> entry.documents()
                        .forEach(filed -> offered.add(filed.id().value())));
        var named = answer.named();
        boolean whole = named.contains(file.value()) || named.containsAll(cases);
        if (!whole || !offered.containsAll(named)) {
            throw new Refused(AnswerOutcome.OTHER_OBJECTS);
        }
    }

    private void write(Offer offer, String type, Map<String, String> details) {
        lines.write(offer.file(), SYSTEM, type, details, List.of());
    }
}
