package de.amtsweg.portal;

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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts drafts on the desk, each with the version of the form it was begun with. */
@Component
class DraftDesk {
    private final Drafts drafts;
    private final DraftCookie cookie;
    private final Catalogue catalogue;
    private final ServiceForms forms;
    private final PortalContext contexts;

    DraftDesk(Drafts drafts, DraftCookie cookie, Catalogue catalogue, ServiceForms forms, PortalContext contexts) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.catalogue = catalogue;
        this.forms = forms;
        this.contexts = contexts;
    }

    /** The draft this visitor writes for a service, submitted or not; empty when there is none any more. */
    Optional<OpenDraft> current(HttpServletRequest request, String key, Locale locale) {
        var service = OfferedServices.key(key);
        return cookie.read(request)
                .flatMap(drafts::find)
                .filter(draft -> draft.service().equals(service))
                .map(draft -> onDesk(draft, locale));
    }

    /** Begins a new draft with the form in force. */
    OpenDraft begin(
            HttpServletRequest request,
            HttpServletResponse response,
            AdministrativeService service,
            Answers start,
            Locale locale) {
        var draft = drafts.open(service.key(), service.id().revision(), start);
        cookie.write(request, response, draft.service(), draft.id());
        return onDesk(draft, locale);
    }

    /** Goes on with a draft begun elsewhere, when the token still opens one. */
    Optional<OpenDraft> resume(HttpServletRequest request, HttpServletResponse response, DraftId token, Locale locale) {
        var found = drafts.find(token).filter(draft -> !draft.isSubmitted());
        found.ifPresent(draft -> cookie.write(request, response, draft.service(), draft.id()));
        return found.map(draft -> onDesk(draft, locale));
    }

    private OpenDraft onDesk(Draft draft, Locale locale) {
        var service = catalogue.get(new PackageId(draft.service(), draft.revision()));
        return new OpenDraft(draft, service, forms.get(service.id(), service.form()), context(service, locale));
    }

    FormContext context(AdministrativeService service, Locale locale) {
        return contexts.of(service, locale);
    }
}
