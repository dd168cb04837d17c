package de.amtsweg.workplace;

import de.amtsweg.application.Attachments;
import de.amtsweg.application.Channel;
import de.amtsweg.application.Draft;
import de.amtsweg.application.DraftId;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.OpenDraft;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.forms.FormContext;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.ServiceKey;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a clerk is entering for somebody at the counter: a draft like any other, remembered in the clerk's session. */
@Component
class EntryDesk {
    private static final String ATTRIBUTE = "amtsweg.entry.";

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final ServiceForms forms;
    private final Attachments attachments;
    private final Clock clock;

    EntryDesk(Catalogue catalogue, Drafts drafts, ServiceForms forms, Attachments attachments, Clock clock) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.forms = forms;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** A draft at the counter, and how and when it came. */
    record Entry(OpenDraft open, Channel channel, LocalDate receivedOn) {
        Draft draft() {
            return open.draft();
        }

        AdministrativeService service() {
            return open.service();
        }

        /** Tells what stands on every page of it. */
        void frame(Model model) {
            model.addAttribute("service", service());
            model.addAttribute("channel", channel.name());
            model.addAttribute(
                    "receivedOn", Dates.day(receivedOn, open.context().locale()));
        }
    }

    List<AdministrativeService> services() {
        return catalogue.onOffer();
    }

    AdministrativeService service(String key) {
        return catalogue.find(key(key)).orElseThrow(NotFound::new);
    }

    private static ServiceKey key(String text) {
        try {
            return new ServiceKey(text);
        } catch (IllegalArgumentException noKey) {
            throw new NotFound();
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void begin(HttpSession session, AdministrativeService service, Channel channel, LocalDate receivedOn) {
        var draft = drafts.open(service.key(), service.id().revision(), Answers.NONE);
        session.setAttribute(ATTRIBUTE + service.key(), draft.id().token() + " " + channel.name() + " " + receivedOn);
    }

    /** @throws NotFound when the text is no key */
    Optional<Entry> current(HttpSession session, String key, Locale locale) {
        if (!(session.getAttribute(ATTRIBUTE + key(key)) instanceof String remembered)) {
            return Optional.empty();
        }
        var parts = remembered.split(" ");
        return drafts.find(DraftId.of(parts[0])).map(draft -> {
            var id = new PackageId(draft.service(), draft.revision());
            var service = catalogue.get(id);
            var open = new OpenDraft(draft, service, forms.get(id, service.form()), FormContext.of(locale, today()));
            return new Entry(open, Channel.valueOf(parts[1]), LocalDate.parse(parts[2]));
        });
    }

    void attach(Entry entry, DocumentId document, String input) {
        var field = input.endsWith(".file") ? input.substring(0, input.length() - ".file".length()) : input;
        attachments.add(entry.draft().id(), document, field);
    }

    void forget(HttpSession session, String key) {
        session.removeAttribute(ATTRIBUTE + key);
    }
}
