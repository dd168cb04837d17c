package de.amtsweg.payment.xbezahldienste;

import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.payment.FeeLine;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.ReturnAddress;
import de.amtsweg.payment.xbezahldienste.PaymentRequest.Item;
import de.amtsweg.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Writes what a payment service is asked for: Kassenzeichen, name of the service, lines; nothing personal. */
@Component
class PaymentRequests {
    private static final int MOST_ITEMS = 99;
    private static final int LONGEST_ID = 36;
    private static final int LONGEST_TEXT = 250;

    private final Applications applications;
    private final Catalogue catalogue;
    private final Fees fees;
    private final ReturnAddress returnAddress;
    private final Clock clock;

    PaymentRequests(
            Applications applications, Catalogue catalogue, Fees fees, ReturnAddress returnAddress, Clock clock) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.fees = fees;
        this.returnAddress = returnAddress;
        this.clock = clock;
    }

    /** The attempt is what the service tells requests apart by: asked twice, it collects once. */
    PaymentRequest of(PaymentAttempt attempt, AccountSettings account) {
        return new PaymentRequest(
                attempt.id().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                Payment.CURRENCY,
                attempt.amount().amount(),
                attempt.reference().value(),
                words(title(attempt)),
                returnAddress.of(attempt),
                items(attempt, account));
    }

    private String title(PaymentAttempt attempt) {
        var application = applications.get(attempt.application());
        return catalogue.get(application.packageId()).title().in(Locale.GERMAN);
    }

    private List<Item> items(PaymentAttempt attempt, AccountSettings account) {
        var lines = lines(attempt);
        return IntStream.range(0, lines.size())
                .mapToObj(at -> item(at + 1, lines.get(at), account))
                .toList();
    }

    /** Items cannot be negative, and there cannot be many: what has reductions in it is asked for as one. */
    private List<FeeLine> lines(PaymentAttempt attempt) {
        var all = fees.of(attempt.application()).orElseThrow().lines().stream()
                .filter(line -> !line.amount().isZero())
                .toList();
        if (!Money.sum(all.stream().map(FeeLine::amount).toList()).equals(attempt.amount())) {
            throw new IllegalStateException("The lines do not come to the amount of attempt " + attempt.id());
        }
        boolean asTheyAre = all.size() <= MOST_ITEMS
                && all.stream().allMatch(line -> line.amount().compareTo(Money.ZERO) > 0);
        var first = all.getFirst();
        return asTheyAre
                ? all
                : List.of(new FeeLine(first.text(), first.legalBasis(), attempt.amount(), first.bookingKey()));
    }

    private static Item item(int number, FeeLine line, AccountSettings account) {
        var bookingData = new TreeMap<>(account.bookingData());
        bookingData.put(account.bookingKeyName(), line.bookingKey());
        var amount = line.amount().amount();
        return new Item(
                String.valueOf(number),
                id(line.bookingKey()),
                words(line.text()),
                BigDecimal.ZERO,
                1,
                amount,
                BigDecimal.ZERO,
                amount,
                BigDecimal.ZERO,
                bookingData);
    }

    /** Dots of booking keys are not allowed in ids. */
    private static String id(String text) {
        var id = text.replaceAll("[^\\w-]", "-");
        return id.substring(0, Math.min(id.length(), LONGEST_ID));
    }

    /** Letters, digits, commas, dots and dashes are what every service takes. */
    private static String words(String text) {
        var words = text.replaceAll("[^\\w\\s,.\\-\\u00C0-\\u017F]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return words.substring(0, Math.min(words.length(), LONGEST_TEXT)).strip();
    }
}
