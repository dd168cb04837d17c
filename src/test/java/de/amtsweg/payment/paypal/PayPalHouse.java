package de.amtsweg.payment.paypal;

import de.amtsweg.application.FollowUp;
import de.amtsweg.application.FollowUps;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.PaymentHouse;
import de.amtsweg.payment.PaymentReceived;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The payment room of a town with an account at a PayPal of ours. */
final class PayPalHouse {
    static final URI STATUS_PAGE = URI.create("/antraege/AW-2026-7F3K-Q9PM/zurueck");
    static final Money FEE = Money.euros("26.00");

    private static final Map<TestDatabase, PayPalHouse> BUILT = new EnumMap<>(TestDatabase.class);

    final PayPalStub stub = new PayPalStub();
    final House house;
    final Fees fees;
    final Cashier cashier;
    final Tripwire tripwire;
    private final PaymentHouse payments;
    private final MockMvc webhook;

    private PayPalHouse(TestDatabase database) {
        payments = PaymentHouse.with(
                database,
                Map.of(
                        "amtsweg.payment.providers",
                        "sandbox,paypal",
                        "amtsweg.payment.paypal.address",
                        stub.address(),
                        "amtsweg.payment.paypal.connect-timeout",
                        "60s",
                        "amtsweg.payment.paypal.read-timeout",
                        "60s",
                        "amtsweg.payment.paypal.webhook-id",
                        PayPalStub.WEBHOOK_ID,
                        "amtsweg.payment.paypal.accounts.musterstadt.client-id",
                        PayPalStub.CLIENT,
                        "amtsweg.payment.paypal.accounts.musterstadt.client-secret",
                        PayPalStub.SECRET,
                        "amtsweg.payment.paypal.accounts.musterstadt.brand-name",
                        "Stadt Musterstadt"),
                Tripwire.class);
        house = payments.house;
        fees = payments.fees;
        cashier = payments.cashier;
        tripwire = house.the(Tripwire.class);
        webhook =
                MockMvcBuilders.standaloneSetup(house.the(PayPalWebhook.class)).build();
    }

    /** One house per database; every test brings applications of its own. */
    static synchronized PayPalHouse on(TestDatabase database) {
        var house = BUILT.computeIfAbsent(database, PayPalHouse::new);
        house.stub.allIsWell();
        house.stub.orders.asUsual();
        house.stub.forgetCalls();
        return house;
    }

    ApplicationId applicationWithFee() {
        return payments.applicationWithFee();
    }

    /** Sends the payer to PayPal; answers the order. */
    String begun(ApplicationId id) {
        cashier.start(id, "paypal", STATUS_PAGE);
        return attempt(id).transaction().orElseThrow();
    }

    /** Has the payer pay, and books it; answers the order. */
    String paid(ApplicationId id) {
        var order = begun(id);
        stub.orders.approve(order);
        cashier.lookAt(id);
        return order;
    }

    List<String> journalOf(ApplicationId id) {
        return payments.journalOf(id);
    }

    /** What somebody is still to look at. */
    List<String> followUps(ApplicationId id) {
        return house.the(FollowUps.class).of(id).stream().map(FollowUp::topic).toList();
    }

    PaymentAttempt attempt(ApplicationId id) {
        return cashier.attemptsOf(id).getLast();
    }

    FeeStatus status(ApplicationId id) {
        return payments.status(id);
    }

    List<PaymentReceived> received(ApplicationId id) {
        return payments.received(id);
    }

    /** Posts a message to the webhook; answers the status. */
    int post(PayPalStub.Message message) {
        var request = MockMvcRequestBuilders.post(PayPalAddresses.WEBHOOK)
                .contentType("application/json")
                .content(message.body());
        message.headers().forEach(request::header);
        try {
            return webhook.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> outcomes(String event) {
        return house.jdbc()
                .sql("select outcome from payment_message where event = ?")
                .param(event)
                .query(String.class)
                .list();
    }

    long refused(String outcome) {
        return house.jdbc()
                .sql("select count(*) from payment_message where event is null and outcome = ?")
                .param(outcome)
                .query(Long.class)
                .single();
    }

    /** Fails the booking after it was made and before it is committed. */
    static final class Tripwire {
        private final AtomicBoolean set = new AtomicBoolean();

        void set() {
            set.set(true);
        }

        @EventListener
        void trip(PaymentReceived received) {
            if (set.getAndSet(false)) {
                throw new IllegalStateException("Killed before the commit: " + received.application());
            }
        }
    }
}
