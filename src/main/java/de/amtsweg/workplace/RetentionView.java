package de.amtsweg.workplace;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileRetention;
import de.amtsweg.efile.LegalHold;
import de.amtsweg.efile.LegalHolds;
import de.amtsweg.efile.Offer;
import de.amtsweg.efile.OfferState;
import de.amtsweg.efile.Offers;
import de.amtsweg.efile.Retentions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page about the keeping of a file shows. */
@Component
class RetentionView {
    private final Retentions retentions;
    private final LegalHolds holds;
    private final Offers offers;
    private final RetentionWords words;
    private final DocumentStore documents;
    private final CaseHistory history;
    private final MessageSource messages;

    RetentionView(
            Retentions retentions,
            LegalHolds holds,
            Offers offers,
            RetentionWords words,
            DocumentStore documents,
            CaseHistory history,
            MessageSource messages) {
        this.retentions = retentions;
        this.holds = holds;
        this.offers = offers;
        this.words = words;
        this.documents = documents;
        this.history = history;
        this.messages = messages;
    }

    /** An event that may be recorded, and how people call it. */
    record Event(String key, String name) {}

    /** The period of one case. */
    record Line(String reference, int years, String event, String started, String ends) {}

    void show(EFile file, boolean leads, Model model, Locale locale) {
        model.addAttribute("id", file.id().toString());
        model.addAttribute("reference", file.reference());
        model.addAttribute("leads", leads);
        model.addAttribute("state", words.sentence(file, locale));
        model.addAttribute("periods", periods(file, locale));
        model.addAttribute(
                "events",
                retentions.of(file.id()).events().stream()
                        .filter(event -> !event.key().startsWith("case-"))
                        .map(event -> new Event(event.key(), words.event(event, locale)))
                        .toList());
        var hold = holds.of(file.id());
        model.addAttribute("held", hold.isPresent());
        hold.ifPresent(one -> show(one, model, locale));
        showOffer(file, hold.isPresent(), model, locale);
    }

    private void show(LegalHold hold, Model model, Locale locale) {
        model.addAttribute(
                "heldBy",
                words("workplace.hold.by", locale, Dates.moment(hold.at(), locale), history.who(hold.by(), locale)));
        model.addAttribute(
                "heldBecause",
                documents
                        .find(hold.because())
                        .filter(reason -> !reason.erased())
                        .map(reason -> new String(documents.bytes(reason.id()), StandardCharsets.UTF_8))
                        .orElseGet(() -> words("workplace.hold.erased", locale)));
    }

    private void showOffer(EFile file, boolean held, Model model, Locale locale) {
        var offer = offers.of(file.id());
        boolean due = retentions.stateOf(file.id()) == FileRetention.State.OVER && !held;
        boolean outdated = offer.filter(offers::isOutdated).isPresent();
        boolean archive = offers.hasArchive(file);
        boolean answered = offer.filter(one -> one.state().isAnswered()).isPresent();
        model.addAttribute(
                "offerState",
                offer.map(one -> state(one, outdated, locale))
                        .orElseGet(
                                () -> words(archive ? "workplace.offer.none" : "workplace.offer.no-archive", locale)));
        model.addAttribute(
                "offerProblem", offer.flatMap(one -> problem(one, locale)).orElse(""));
        model.addAttribute("mayOffer", due && archive && (offer.isEmpty() || outdated));
        model.addAttribute(
                "mayAnswer",
                offer.filter(one -> one.state() == OfferState.OFFERED).isPresent());
        model.addAttribute("mayDelete", due && (answered && !outdated || offer.isEmpty() && !archive));
        model.addAttribute("reasonNeeded", offer.isEmpty());
    }

    /** Why it has not reached the archive yet, or what the archive said by message while no answer stands. */
    private Optional<String> problem(Offer offer, Locale locale) {
        return offer.problem()
                .map(problem -> words("workplace.offer.problem." + problem, locale))
                .or(() -> offer.answer()
                        .filter(said -> !offer.state().isAnswered())
                        .map(said -> words("efile.answer." + said, locale)));
    }

    private String state(Offer offer, boolean outdated, Locale locale) {
        var state = words("workplace.offer.state." + offer.state(), locale);
        var named = words("workplace.offer.name", locale, Dates.day(offer.requestedAt(), locale), offer.fileName());
        var sentence = state + ". " + named;
        return outdated ? sentence + ". " + words("workplace.offer.outdated", locale) : sentence;
    }

    private List<Line> periods(EFile file, Locale locale) {
        return retentions.of(file.id()).cases().stream()
                .map(one -> new Line(
                        one.reference(),
                        one.years(),
                        words.event(one.event(), locale),
                        one.started().map(day -> Dates.day(day, locale)).orElse("–"),
                        one.endsOn().map(day -> Dates.day(day, locale)).orElse("–")))
                .toList();
    }

    private String words(String key, Locale locale, Object... blanks) {
        return messages.getMessage(key, blanks, locale);
    }
}
