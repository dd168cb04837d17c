package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.CoApplicants;
import de.amtsweg.application.Request;
import de.amtsweg.application.Requests;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.SentMails;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.payment.Fees;
import de.amtsweg.routing.Dispatches;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What went out and came back for an application: mails, deliveries, data given to others, questions, payment. */
@Component
class DossierParts {
    private final SentMails mails;
    private final Deliveries deliveries;
    private final Dispatches dispatches;
    private final Requests requests;
    private final CoApplicants with;
    private final Fees fees;
    private final DocumentStore documents;
    private final Authorities authorities;

    DossierParts(
            SentMails mails,
            Deliveries deliveries,
            Dispatches dispatches,
            Requests requests,
            CoApplicants with,
            Fees fees,
            DocumentStore documents,
            Authorities authorities) {
        this.mails = mails;
        this.deliveries = deliveries;
        this.dispatches = dispatches;
        this.requests = requests;
        this.with = with;
        this.fees = fees;
        this.documents = documents;
        this.authorities = authorities;
    }

    List<Dossier.Mail> mails(Application application) {
        return mails.of(application.id()).stream()
                .map(mail -> new Dossier.Mail(
                        mail.writtenAt(), mail.sentAt(), mail.recipient(), mail.subject(), mail.text()))
                .toList();
    }

    List<Dossier.Sent> deliveries(Application application) {
        return deliveries.of(application.id()).stream()
                .map(delivery -> new Dossier.Sent(
                        documents.get(delivery.document()).title(),
                        delivery.way().name(),
                        delivery.state().name(),
                        delivery.providedAt(),
                        delivery.settledAt()))
                .toList();
    }

    List<Dossier.Disclosed> givenTo(Application application) {
        return dispatches.of(application.id()).stream()
                .map(dispatch -> new Dossier.Disclosed(
                        dispatch.handedOverAt(),
                        authorities
                                .find(dispatch.recipient())
                                .map(Authority::name)
                                .orElse(dispatch.recipient().value()),
                        dispatch.purpose(),
                        dispatch.legalBasis()))
                .toList();
    }

    List<Dossier.Asked> requests(Application application) {
        return requests.of(application.id()).stream()
                .map(request -> new Dossier.Asked(
                        request.text(), request.due(), request.answer().map(Request.Answer::text)))
                .toList();
    }

    /** How others answered is theirs to be told; only the state belongs here. */
    List<String> coApplicants(Application application) {
        return with.of(application.id()).stream()
                .map(who -> who.position() + ": " + who.state())
                .toList();
    }

    Optional<Dossier.Payment> payment(Application application, Locale locale) {
        return fees.of(application.id())
                .map(fee -> new Dossier.Payment(
                        fee.reference().grouped(),
                        fee.status().name(),
                        fee.lines().stream()
                                .map(line -> line.text() + ", " + line.amount().format(locale) + " ("
                                        + line.legalBasis() + ")")
                                .toList(),
                        fee.total().format(locale)));
    }
}
