package de.amtsweg.workflow.camunda;

import de.amtsweg.application.CoApplicantRefused;
import de.amtsweg.application.CoApplicantsConfirmed;
import de.amtsweg.application.RequestAnswered;
import de.amtsweg.application.WithdrawalRequested;
import de.amtsweg.correspondence.DocumentRetrieved;
import de.amtsweg.payment.FeeRelieved;
import de.amtsweg.payment.PaymentCancelled;
import de.amtsweg.payment.PaymentReceived;
import de.amtsweg.payment.Relief.Effect;
import de.amtsweg.routing.DispatchAcknowledged;
import de.amtsweg.routing.DispatchRejected;
import de.amtsweg.workflow.Inbox;
import de.amtsweg.workflow.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what other rooms announce into the inbox, in their transaction. */
@Component
class OutsideNews {
    private final Inbox inbox;

    OutsideNews(Inbox inbox) {
        this.inbox = inbox;
    }

    @EventListener
    void paid(PaymentReceived news) {
        inbox.put(news.application(), Messages.PAYMENT_CONFIRMED, null, news.reference());
    }

    @EventListener
    void notPaid(PaymentCancelled news) {
        inbox.put(news.application(), Messages.PAYMENT_CANCELLED, null, news.reference());
    }

    @EventListener
    void relieved(FeeRelieved news) {
        var relief = String.valueOf(news.relief().number());
        inbox.put(news.application(), Messages.FEE_RELIEVED, null, relief);
        if (news.relief().effect() == Effect.WAIVED) {
            inbox.put(news.application(), Messages.FEE_CANCELLED, null, "fee");
        }
    }

    @EventListener
    void answered(RequestAnswered news) {
        var request = news.request().toString();
        inbox.put(news.application(), Messages.APPLICANT_ANSWERED, request, request);
    }

    @EventListener
    void confirmed(CoApplicantsConfirmed news) {
        inbox.put(news.application(), Messages.CO_APPLICANTS_CONFIRMED, null, "co-applicants");
    }

    @EventListener
    void refused(CoApplicantRefused news) {
        inbox.put(
                news.application(),
                Messages.CO_APPLICANT_REFUSED,
                null,
                news.coApplicant().toString());
    }

    @EventListener
    void withdrew(WithdrawalRequested news) {
        inbox.put(news.application(), Messages.APPLICANT_WITHDREW, null, "withdrawal");
    }

    @EventListener
    void acknowledged(DispatchAcknowledged news) {
        inbox.put(
                news.application(),
                Messages.RECIPIENT_ACKNOWLEDGED,
                news.recipient().value(),
                news.dispatch().toString());
    }

    @EventListener
    void rejected(DispatchRejected news) {
        inbox.put(
                news.application(),
                Messages.RECIPIENT_REJECTED,
                news.recipient().value(),
                news.dispatch().toString());
    }

    @EventListener
    void retrieved(DocumentRetrieved news) {
        var delivery = news.delivery().toString();
        inbox.put(news.application(), Messages.DOCUMENT_RETRIEVED, delivery, delivery);
    }
}
