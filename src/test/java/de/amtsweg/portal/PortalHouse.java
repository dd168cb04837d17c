package de.amtsweg.portal;

import static de.amtsweg.site.Town.anAuthority;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;

import de.amtsweg.application.Applications;
import de.amtsweg.application.Attachments;
import de.amtsweg.application.CoApplicants;
import de.amtsweg.application.ConfirmedEmails;
import de.amtsweg.application.Decisions;
import de.amtsweg.application.Draft;
import de.amtsweg.application.DraftId;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.OpenDraft;
import de.amtsweg.application.PageWork;
import de.amtsweg.application.PageWork.Outcome.Kept;
import de.amtsweg.application.Progress;
import de.amtsweg.application.Requests;
import de.amtsweg.application.SecretCodes;
import de.amtsweg.application.ServiceFixture;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.application.Settling;
import de.amtsweg.application.Withdrawals;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Places;
import de.amtsweg.catalogue.AdministrativeService.Accessible;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.correspondence.AccessCodes;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.DraftReminders;
import de.amtsweg.correspondence.EmailCodes;
import de.amtsweg.correspondence.FormCopies;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.correspondence.PaperDocuments;
import de.amtsweg.correspondence.PaperForms;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.Uploads;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.FormsForTests;
import de.amtsweg.forms.Submission;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.Treasury;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.shared.Answers;
import de.amtsweg.site.PageTest;
import de.amtsweg.site.Throttle;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of citizens, with everything behind them stubbed; one context for all their tests. */
@PageTest({
    CataloguePages.class,
    PaperFormPages.class,
    PrecheckPages.class,
    DraftPages.class,
    ReviewPages.class,
    ReceiptPages.class,
    ResumePages.class,
    EmailPages.class,
    TypingPages.class,
    StatusPages.class,
    ApplicationPages.class,
    PaymentPages.class
})
@Import({
    OfferedServices.class,
    DraftDesk.class,
    DraftCookie.class,
    DraftPageModel.class,
    EmailConfirmation.class,
    PortalContext.class,
    PageUploads.class,
    PrecheckResults.class,
    Jurisdiction.class,
    Outlook.class,
    OpenedApplications.class,
    ApplicantDocuments.class,
    ApplicantObjections.class,
    FeeBox.class,
    PortalHouse.Clocks.class
})
@MockitoBean(
        types = {
            Catalogue.class,
            ServiceForms.class,
            Drafts.class,
            ConfirmedEmails.class,
            EmailCodes.class,
            DraftReminders.class,
            PageWork.class,
            Decisions.class,
            Settling.class,
            Progress.class,
            Applications.class,
            SecretCodes.class,
            Attachments.class,
            Objections.class,
            PaperDocuments.class,
            Requests.class,
            CoApplicants.class,
            Withdrawals.class,
            Places.class,
            Uploads.class,
            DocumentStore.class,
            Deliveries.class,
            FormCopies.class,
            PaperForms.class,
            AccessCodes.class,
            Fees.class,
            Cashier.class,
            Treasury.class,
            Dispatches.class
        })
abstract class PortalHouse {
    static final PackageId PACKAGE = new PackageId(ServiceFixture.KEY, 1);
    static final DraftId TOKEN = DraftId.next();
    static final String FORM = "/leistungen/gewerbe-anmelden/antrag";

    @TestConfiguration
    static class Clocks {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    Authorities authorities;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ServiceForms forms;

    @Autowired
    Drafts drafts;

    @Autowired
    SecretCodes codes;

    @Autowired
    ConfirmedEmails emails;

    @Autowired
    EmailCodes emailCodes;

    @Autowired
    DraftReminders reminders;

    @Autowired
    PageWork work;

    @Autowired
    Throttle throttle;

    @Autowired
    PaperForms papers;

    @BeforeEach
    void aTownWithOneService() {
        var service = ServiceFixture.aService(PACKAGE);
        given(authorities.forHost(any())).willReturn(anAuthority());
        given(catalogue.onOffer()).willReturn(List.of(service));
        given(catalogue.search(any(), any())).willReturn(List.of(service));
        given(catalogue.find(ServiceFixture.KEY)).willReturn(Optional.of(service));
        given(catalogue.get(PACKAGE)).willReturn(service);
        given(forms.get(PACKAGE, "antrag")).willReturn(FormsForTests.parse("""
                                {"schemaVersion": 19, "type": "default", "components": [
                                  {"type": "group", "id": "person", "label": "Person", "components": [
                                    {"type": "textfield", "key": "name", "label": "Name", "validate": {"required": true}}]},
                                  {"type": "group", "id": "ort", "label": "Ort", "components": [
                                    {"type": "textfield", "key": "ort", "label": "Wo", "validate": {"required": true}}]},
                                  {"type": "group", "id": "wann", "label": "Wann", "components": [
                                    {"type": "textfield", "key": "wann", "label": "Wann"}]},
                                  {"type": "group", "id": "kontakt", "label": "Kontakt", "components": [
                                    {"type": "textfield", "key": "email", "label": "E-Mail",
                                     "properties": {"amtsweg.type": "email"}}]}]}"""));
        given(drafts.find(TOKEN)).willReturn(Optional.of(draft(Answers.NONE)));
        given(work.save(any(), any(), any(), anyBoolean()))
                .willAnswer(call -> kept(call.getArgument(0), call.getArgument(1), call.getArgument(2)));
    }

    void offering(List<String> languages, Accessible accessible) {
        var service = ServiceFixture.aService(PACKAGE, languages, accessible);
        given(catalogue.onOffer()).willReturn(List.of(service));
        given(catalogue.find(ServiceFixture.KEY)).willReturn(Optional.of(service));
        given(catalogue.get(PACKAGE)).willReturn(service);
    }

    static Kept kept(OpenDraft open, FormPage page, Submission sent) {
        var checked = open.form().check(page, sent, open.answers(), open.context());
        return new Kept(open.with(draft(checked.answers())), checked);
    }

    void withAddress(boolean confirmed) {
        var answers = new Answers(Map.of("name", "Lena", "ort", "Musterstadt", "email", "lena@example.org"));
        given(drafts.find(TOKEN)).willReturn(Optional.of(draft(answers)));
        given(emails.addressIn(any())).willReturn(Optional.of("lena@example.org"));
        given(emails.isConfirmed(any())).willReturn(confirmed);
        given(emailCodes.send(any())).willReturn(true);
    }

    static Cookie cookie() {
        return new Cookie("entwurf", TOKEN.token());
    }

    static Draft draft(Answers answers) {
        return new Draft(
                TOKEN, ServiceFixture.KEY, 1, answers, 3, Instant.parse("2026-05-04T09:00:00Z"), Optional.empty());
    }
}
