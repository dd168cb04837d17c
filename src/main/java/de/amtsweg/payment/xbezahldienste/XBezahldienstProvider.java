package de.amtsweg.payment.xbezahldienste;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.payment.AccountHealth;
import de.amtsweg.payment.AttemptLost;
import de.amtsweg.payment.Begun;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.PaymentProvider;
import de.amtsweg.payment.PaymentState;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.site.FormTargets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has payment services of the public sector collect fees (XBezahldienste 1.0.0: ePayBL, GiroCheckout and others). They
 * send no messages, so everything is learned by asking.
 *
 * <p>A service tells requests apart by the id of the attempt, so that it never begins two payments for one. The standard
 * cannot find a payment by that id: when the answer to a request was lost, the payment exists and nobody can be led to
 * it. Such an attempt fails, and the next one has an id of its own.
 *
 * <p>A payment the service says it does not know (404) may be one it has not yet written down, and its payer may be on the
 * pay page. So the answer is believed at once when the payer wants to begin again, and otherwise after an hour.
 *
 * <p>Services number payments each for itself. Among ours a payment is therefore called by authority and number, and the
 * account it was begun with is asked about it, whoever is in charge by then. Money is booked under the same name and not
 * under the service's Kassenzeichen, which may come late, or twice for one fee.
 */
@Component
class XBezahldienstProvider implements PaymentProvider, FormTargets {
    static final String NAME = "xbezahldienste";
    private static final Logger LOG = LoggerFactory.getLogger(XBezahldienstProvider.class);

    private static final Duration MAY_TURN_UP = Duration.ofHours(1);

    private final Accounts accounts;
    private final PaymentRequests requests;
    private final Applications applications;
    private final Clock clock;

    XBezahldienstProvider(Accounts accounts, PaymentRequests requests, Applications applications, Clock clock) {
        this.accounts = accounts;
        this.requests = requests;
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean sandbox() {
        return accounts.anySandbox();
    }

    @Override
    public boolean serves(AuthorityId authority) {
        return accounts.of(authority).isPresent();
    }

    @Override
    public List<AccountHealth> accounts() {
        return accounts.all().stream().map(Account::health).toList();
    }

    @Override
    public void tryAccounts() {
        accounts.all().forEach(account -> {
            try {
                account.status();
            } catch (ProviderUnavailable noted) {
                LOG.warn("The account of {} cannot be used: {}", account.authority(), noted.getMessage());
            }
        });
    }

    @Override
    public List<String> origins() {
        return accounts.origins();
    }

    @Override
    public Begun begin(PaymentAttempt attempt) {
        try {
            return attempt.transaction()
                    .map(transaction -> again(attempt, transaction))
                    .orElseGet(() -> first(attempt));
        } catch (ProviderUnavailable notNow) {
            LOG.warn("Attempt {} cannot begin: {}", attempt.id(), notNow.getMessage());
            throw notNow;
        }
    }

    @Override
    public PaymentState stateOf(PaymentAttempt attempt) {
        return attempt.transaction()
                .map(transaction -> known(attempt, transaction)
                        .map(payment -> payment.state(transaction))
                        .orElseGet(() -> unknown(attempt)))
                .orElseGet(PaymentState.Waiting::new);
    }

    private PaymentState unknown(PaymentAttempt attempt) {
        boolean mayTurnUp = clock.instant().isBefore(attempt.startedAt().plus(MAY_TURN_UP));
        return mayTurnUp ? new PaymentState.Waiting() : new PaymentState.Failed();
    }

    private Begun first(PaymentAttempt attempt) {
        var account = applications
                .find(attempt.application())
                .flatMap(Application::authority)
                .flatMap(accounts::of)
                .orElseThrow(XBezahldienstProvider::noAccount);
        var payment = Payment.from(create(account, attempt), attempt.id(), account.place());
        return begun(account, attempt, payment, account.authority() + "/" + payment.id());
    }

    private PaymentTransaction create(Account account, PaymentAttempt attempt) {
        try {
            return account.create(requests.of(attempt, account.settings()));
        } catch (Refused refused) {
            throw refused.is(FunctionalCode.PAYMENT_EXISTS) ? new AttemptLost(attempt) : refused;
        }
    }

    private Begun again(PaymentAttempt attempt, String transaction) {
        var payment = known(attempt, transaction).orElseThrow(() -> new AttemptLost(attempt));
        return begun(accountOf(transaction), attempt, payment, transaction);
    }

    /** Where nothing is left to pay, the payer goes back to where we ask what became of it. */
    private static Begun begun(Account account, PaymentAttempt attempt, Payment payment, String transaction) {
        boolean open = payment.state(transaction) instanceof PaymentState.Waiting;
        return new Begun(open ? account.payPage(payment) : attempt.returnTo(), Optional.of(transaction));
    }

    /** Empty when the service knows the account and not the payment. */
    private Optional<Payment> known(PaymentAttempt attempt, String transaction) {
        var account = accountOf(transaction);
        var id = transaction.substring(transaction.indexOf('/') + 1);
        return account.find(id).map(answer -> {
            var payment = Payment.from(answer, attempt.id(), account.place());
            if (!payment.id().equals(id)) {
                throw new ProviderUnavailable(NAME, "its answer is about another payment");
            }
            return payment;
        });
    }

    private Account accountOf(String transaction) {
        var authority = new AuthorityId(transaction.substring(0, transaction.indexOf('/')));
        return accounts.of(authority).orElseThrow(XBezahldienstProvider::noAccount);
    }

    private static ProviderUnavailable noAccount() {
        return new ProviderUnavailable(NAME, "the authority has no account in the settings any more");
    }
}
