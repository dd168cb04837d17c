package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Leads payers to a provider and books what the providers confirm: every payment once. */
@Service
public class Cashier {
    private static final Logger LOG = LoggerFactory.getLogger(Cashier.class);

    private final Providers providers;
    private final Fees fees;
    private final AttemptTable attempts;
    private final Bookkeeper bookkeeper;
    private final Retries retries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cashier(
            Providers providers,
            Fees fees,
            AttemptTable attempts,
            Bookkeeper bookkeeper,
            Retries retries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.providers = providers;
        this.fees = fees;
        this.attempts = attempts;
        this.bookkeeper = bookkeeper;
        this.retries = retries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The ways to pay that the authority in charge offers, by name; {@code payment.provider.<name>} in the message
     * bundle says it in words.
     */
    public List<String> providers(ApplicationId application) {
        return providers.offeredFor(application).stream()
                .map(PaymentProvider::name)
                .toList();
    }

    /**
     * Where the payer goes now. The attempt is stored before; an open one is taken up again. When there is nothing to pay
     * the payer goes straight back.
     *
     * @param returnTo a page of ours
     * @throws ProviderUnavailable when the provider does not answer; nothing is lost, another way to pay may be chosen
     * @throws IllegalArgumentException when this provider is not on offer, or the page to return to is not ours
     */
    public URI start(ApplicationId application, String provider, URI returnTo) {
        var chosen = providers.offeredFor(application).stream()
                .filter(offered -> offered.name().equals(provider))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Application " + application + " cannot be paid for with the provider it was sent to"));
        if (!isOurs(returnTo)) {
            throw new IllegalArgumentException("A payer returns to a page of ours");
        }
        // Somebody who closed the window after paying comes back here.
        lookAt(application);
        try {
            return lead(application, chosen, returnTo);
        } catch (AttemptLost lost) {
            end(lost.attempt().id(), () -> attempts.endLost(lost.attempt(), clock.instant()));
            return lead(application, chosen, returnTo);
        }
    }

    private URI lead(ApplicationId application, PaymentProvider provider, URI returnTo) {
        return retries.inTransaction(() -> openAttempt(application, provider.name(), returnTo))
                .map(attempt -> begin(provider, attempt))
                .orElse(returnTo);
    }

    private URI begin(PaymentProvider provider, PaymentAttempt attempt) {
        var begun = provider.begin(attempt);
        // Nobody is led to a payment whose attempt has ended meanwhile: it would not be asked about any more.
        begun.transaction()
                .filter(transaction -> attempt.transaction().isEmpty())
                .filter(transaction -> !attempts.transaction(attempt.id(), transaction))
                .ifPresent(unknown -> {
                    throw new ProviderUnavailable(provider.name(), "the attempt ended while it was begun");
                });
        return begun.payPage();
    }

    /**
     * Asks the providers what has become of the attempts of an application that are open or failed, and books what was
     * paid: nobody begins a second payment before a first one that came through after all was noticed. A provider that does
     * not answer is asked again later.
     */
    public void lookAt(ApplicationId application) {
        attempts.of(application).stream()
                .filter(attempt -> attempt.isOpen() || attempt.status() == AttemptStatus.FAILED)
                .filter(attempt -> attempt.transaction().isPresent())
                .forEach(this::lookAt);
    }

    /**
     * Asks the provider what has become of an attempt it has sent word of, ended or not: money that arrives late counts.
     *
     * @throws ProviderUnavailable when the provider does not answer; a message is then to be taken later
     */
    public void lookAgainAt(PaymentAttempt attempt) {
        if (attempt.status().canBecome(AttemptStatus.PAID)) {
            providers.find(attempt.provider()).ifPresent(provider -> take(attempt, provider.stateOf(attempt)));
        }
    }

    /** Asks the provider what has become of an attempt; when it was paid, gives what became of the booking. */
    Optional<Booking> lookAt(PaymentAttempt attempt) {
        try {
            return providers.find(attempt.provider()).flatMap(provider -> take(attempt, provider.stateOf(attempt)));
        } catch (ProviderUnavailable notNow) {
            LOG.warn("Attempt {} stays as it is: {}", attempt.id(), notNow.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Booking> take(PaymentAttempt attempt, PaymentState state) {
        switch (state) {
            case PaymentState.Paid(var reference, var amount) -> {
                return Optional.of(confirm(new Confirmation(attempt.id(), attempt.provider(), reference, amount)));
            }
            case PaymentState.Cancelled gaveUp -> cancelled(attempt.id());
            case PaymentState.Failed over -> failed(attempt.id());
            case PaymentState.Waiting stillOpen -> {}
        }
        return Optional.empty();
    }

    private static boolean isOurs(URI page) {
        return !page.isAbsolute()
                && page.getRawAuthority() == null
                && page.toString().startsWith("/");
    }

    private Optional<PaymentAttempt> openAttempt(ApplicationId application, String provider, URI returnTo) {
        var fee = fees.locked(application);
        if (!fee.isDue()) {
            return Optional.empty();
        }
        var open = attempts.of(application).stream()
                .filter(PaymentAttempt::isOpen)
                .filter(attempt -> attempt.provider().equals(provider))
                .filter(attempt -> attempt.amount().equals(fee.total()))
                .findFirst();
        open.ifPresent(attempt -> attempts.returnTo(attempt.id(), returnTo));
        return open.or(() -> Optional.of(
                attempts.add(fee, provider, returnTo, clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }

    public List<PaymentAttempt> attemptsOf(ApplicationId application) {
        return attempts.of(application);
    }

    /** An attempt with this provider, as long as the provider is switched on. */
    public Optional<PaymentAttempt> attempt(AttemptId id, String provider) {
        return providers
                .find(provider)
                .flatMap(known -> attempts.find(id))
                .filter(attempt -> attempt.provider().equals(provider));
    }

    /** The attempt a provider knows under a number of its own, as long as the provider is switched on. */
    public Optional<PaymentAttempt> attemptWith(String transaction, String provider) {
        return providers.find(provider).flatMap(known -> attempts.withTransaction(provider, transaction));
    }

    /** The attempt that was paid under this number of the provider, as long as the provider is switched on. */
    public Optional<PaymentAttempt> attemptPaidUnder(String providerReference, String provider) {
        return providers.find(provider).flatMap(known -> attempts.paidUnder(provider, providerReference));
    }

    /** Books a payment. Confirmed again, late, or after another payment, it is never booked twice. */
    public Booking confirm(Confirmation confirmation) {
        return retries.inTransaction(() -> bookkeeper.book(confirmation));
    }

    /** The payer gave up; the fee stays open. Does nothing when the attempt has ended already. */
    public void cancelled(AttemptId id) {
        end(id, () -> attempts.end(id, AttemptStatus.CANCELLED, clock.instant()));
    }

    /** The provider could not take the money; the fee stays open. Does nothing when the attempt has ended already. */
    public void failed(AttemptId id) {
        end(id, () -> attempts.end(id, AttemptStatus.FAILED, clock.instant()));
    }

    /**
     * Somebody paid at the counter. The receipt number tells payments apart, so recording one again does nothing.
     *
     * @throws de.amtsweg.authority.NotPermitted when that person does not work for the authority in charge
     */
    public Booking recordAtCounter(ApplicationId application, PersonId clerk, String receiptNumber, Money amount) {
        return retries.inTransaction(() -> bookkeeper.bookCash(application, clerk, receiptNumber, amount));
    }

    private void end(AttemptId id, BooleanSupplier end) {
        retries.inTransaction(() -> {
            var attempt = attempts.find(id);
            attempt.ifPresent(known -> {
                fees.locked(known.application());
                if (end.getAsBoolean()) {
                    events.publishEvent(new PaymentCancelled(known.application(), id.toString()));
                }
            });
            return attempt;
        });
    }
}
