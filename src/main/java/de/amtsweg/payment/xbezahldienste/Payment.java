package de.amtsweg.payment.xbezahldienste;

import de.amtsweg.payment.AttemptId;
import de.amtsweg.payment.PaymentState;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.payment.xbezahldienste.PaymentTransaction.Asked;
import de.amtsweg.payment.xbezahldienste.PaymentTransaction.Information;
import de.amtsweg.shared.Money;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A payment as a payment service knows it, after its answer turned out to be about what it was asked. */
final class Payment {
    static final String CURRENCY = "EUR";
    private static final Pattern ID = Pattern.compile("[\\w-]{1,99}");

    private final String id;
    private final Information information;
    private final Asked asked;

    private Payment(String id, Information information, Asked asked) {
        this.id = id;
        this.information = information;
        this.asked = asked;
    }

    /**
     * @param place originator and end point, as they stand in the address of every payment of the account
     * @throws ProviderUnavailable when the answer is about another attempt or account, or no answer at all
     */
    static Payment from(PaymentTransaction answer, AttemptId attempt, String place) {
        var information = answer.paymentInformation();
        var asked = answer.paymentRequest();
        if (information == null || asked == null) {
            throw strange("its answer is not complete");
        }
        var id = information.transactionId();
        if (id == null || !ID.matcher(id).matches()) {
            throw strange("its answer names no payment");
        }
        if (!attempt.toString().equalsIgnoreCase(asked.requestId())) {
            throw strange("its answer is about another attempt");
        }
        var address = information.transactionUrl();
        if (address != null && !isBelow(address, place + "/" + id)) {
            throw strange("its answer is about another account");
        }
        return new Payment(id, information, asked);
    }

    String id() {
        return id;
    }

    @Nullable
    String payPage() {
        return information.transactionRedirectUrl();
    }

    /** @param reference what the money is booked under; the same however often we ask */
    PaymentState state(String reference) {
        return switch (String.valueOf(information.status())) {
            case "INITIAL" -> new PaymentState.Waiting();
            case "PAYED" -> new PaymentState.Paid(reference, amount());
            case "FAILED" -> new PaymentState.Failed();
            case "CANCELED" -> new PaymentState.Cancelled();
            default -> throw strange("its answer has a status nobody knows");
        };
    }

    private Money amount() {
        var amount = asked.grosAmount();
        if (amount == null || !CURRENCY.equals(asked.currency())) {
            throw strange("its answer names no amount in euros");
        }
        try {
            return new Money(amount);
        } catch (ArithmeticException fractions) {
            throw strange("its answer has fractions of a cent");
        }
    }

    private static boolean isBelow(String address, String end) {
        return address.endsWith("/" + end) || address.endsWith("/" + end + "/");
    }

    private static ProviderUnavailable strange(String what) {
        return new ProviderUnavailable(XBezahldienstProvider.NAME, what);
    }
}
