package de.amtsweg.payment.paypal;

import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.payment.ReturnAddress;
import de.amtsweg.payment.paypal.PayPalHttp.Answer;
import de.amtsweg.payment.paypal.PayPalSettings.Account;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The orders we have PayPal take money for. Nothing personal is in them. */
@Component("payPalOrders")
class Orders {
    private static final String ORDERS = "/v2/checkout/orders";

    private final JsonMapper json = JsonMapper.builder().build();
    private final PayPalApi api;
    private final Accounts accounts;
    private final ReturnAddress address;

    Orders(PayPalApi api, Accounts accounts, ReturnAddress address) {
        this.api = api;
        this.accounts = accounts;
        this.address = address;
    }

    /** An order, and whose it is. */
    record Found(Account account, Order order) {}

    /** Made once for an attempt, however often it is asked for. */
    Order create(PaymentAttempt attempt) {
        var account = accounts.paidTo(attempt);
        var answer = api.postOnce(account, ORDERS, attempt.id().toString(), request(attempt, account));
        if (!answer.ok()) {
            throw notAsAgreed("an order", answer);
        }
        return Order.of(answer.body());
    }

    /** Empty when PayPal does not know it any more; other accounts than the likeliest may well be refused an answer. */
    Optional<Found> find(PaymentAttempt attempt, String id) {
        Answer first = null;
        for (var account : accounts.likely(attempt)) {
            var answer = api.get(account, ORDERS + "/" + id);
            if (answer.ok()) {
                return Optional.of(new Found(account, ours(attempt, Order.of(answer.body()))));
            }
            first = first == null ? answer : first;
        }
        if (first == null) {
            throw new ProviderUnavailable(PayPalProvider.NAME, "nobody has an account any more");
        }
        if (first.status() != 404) {
            throw notAsAgreed("a question for an order", first);
        }
        return Optional.empty();
    }

    /** Takes the money of an approved order, once. */
    Answer capture(PaymentAttempt attempt, Found found) {
        return api.postOnce(
                found.account(),
                ORDERS + "/" + found.order().id() + "/capture",
                attempt.id() + "-capture",
                json.createObjectNode());
    }

    static ProviderUnavailable notAsAgreed(String what, Answer answer) {
        return new ProviderUnavailable(
                PayPalProvider.NAME,
                "it answered %s with %d %s"
                        .formatted(what, answer.status(), answer.issue())
                        .strip());
    }

    private static Order ours(PaymentAttempt attempt, Order order) {
        if (!order.attempt().equals(attempt.id().toString())) {
            throw new ProviderUnavailable(PayPalProvider.NAME, "the order belongs to something else");
        }
        return order;
    }

    private ObjectNode request(PaymentAttempt attempt, Account account) {
        var request = json.createObjectNode();
        request.put("intent", "CAPTURE");
        var unit = request.putArray("purchase_units").addObject();
        unit.put("custom_id", attempt.id().toString());
        unit.put("invoice_id", invoice(attempt));
        unit.put("description", "Gebühr, Kassenzeichen " + attempt.reference().grouped());
        unit.putObject("amount")
                .put("currency_code", "EUR")
                .put("value", attempt.amount().toString());
        var page = address.of(attempt).toString();
        var experience = request.putObject("payment_source").putObject("paypal").putObject("experience_context");
        experience
                .put("payment_method_preference", "IMMEDIATE_PAYMENT_REQUIRED")
                .put("shipping_preference", "NO_SHIPPING")
                .put("user_action", "PAY_NOW")
                .put("locale", "de-DE")
                .put("return_url", page)
                .put("cancel_url", page);
        if (!account.brandName().isBlank()) {
            experience.put("brand_name", account.brandName());
        }
        return request;
    }

    /** PayPal takes no invoice number twice; the last part of an attempt's number is random. */
    private static String invoice(PaymentAttempt attempt) {
        return attempt.reference() + "-" + attempt.id().toString().substring(24);
    }
}
