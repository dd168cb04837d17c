package de.amtsweg.payment.paypal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The orders the stub keeps, with what payers and the bank do to them. */
final class StubbedOrders {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private final Map<String, ObjectNode> orders = new ConcurrentHashMap<>();
    private final Map<String, String> created = new ConcurrentHashMap<>();
    private final Map<String, String> captured = new ConcurrentHashMap<>();
    private final Map<String, String> refunded = new ConcurrentHashMap<>();
    private final String address;
    private String captureStatus = "COMPLETED";
    private String captureIssue = "";
    private String payPage;

    StubbedOrders(String address) {
        this.address = address;
        this.payPage = address + "/checkoutnow?token=";
    }

    /** What the stub answers. */
    record Reply(int status, String body) {}

    ObjectNode order(String id) {
        return orders.get(id);
    }

    int count() {
        return orders.size();
    }

    /** What was captured, in euros. */
    List<String> taken() {
        return orders.values().stream()
                .flatMap(order -> order.path("purchase_units")
                        .path(0)
                        .path("payments")
                        .path("captures")
                        .valueStream())
                .map(capture -> capture.path("amount").path("value").asString(""))
                .toList();
    }

    int captures() {
        return captured.size();
    }

    int refunds() {
        return refunded.size();
    }

    void approve(String id) {
        orders.get(id).put("status", "APPROVED");
    }

    void status(String id, String status) {
        orders.get(id).put("status", status);
    }

    /** PayPal no longer knows it. */
    void expire(String id) {
        orders.remove(id);
    }

    void price(String id, String currency, String value) {
        ((ObjectNode) orders.get(id).path("purchase_units").path(0).path("amount"))
                .put("currency_code", currency)
                .put("value", value);
    }

    void capturesBecome(String status) {
        captureStatus = status;
    }

    void capturesAreRefused(String issue) {
        captureIssue = issue;
    }

    void payPageIs(String page) {
        payPage = page;
    }

    void asUsual() {
        captureStatus = "COMPLETED";
        captureIssue = "";
        payPage = address + "/checkoutnow?token=";
    }

    /** Somebody takes the money of an order with another amount than was agreed. */
    void capturedAs(String id, String currency, String value) {
        var order = orders.get(id);
        order.put("status", "COMPLETED");
        addCapture(order, "COMPLETED", currency, value);
    }

    void captureOf(String id, String status) {
        ((ObjectNode) orders.get(id)
                        .path("purchase_units")
                        .path(0)
                        .path("payments")
                        .path("captures")
                        .path(0))
                .put("status", status);
    }

    synchronized Reply create(String key, JsonNode request) {
        var known = created.get(key);
        if (known != null) {
            return new Reply(200, orders.get(known).toString());
        }
        var id = "ORDER" + NUMBER.incrementAndGet();
        var order = JSON.createObjectNode();
        order.put("id", id);
        order.put("status", "PAYER_ACTION_REQUIRED");
        order.set("purchase_units", request.path("purchase_units").deepCopy());
        order.set("payment_source", request.path("payment_source").deepCopy());
        order.putArray("links")
                .addObject()
                .put("rel", "payer-action")
                .put("href", payPage.startsWith(address) ? payPage + id : payPage);
        orders.put(id, order);
        created.put(key, id);
        return new Reply(201, order.toString());
    }

    Reply look(String id) {
        var order = orders.get(id);
        return order == null ? unknown() : new Reply(200, order.toString());
    }

    synchronized Reply capture(String key, String id) {
        var order = orders.get(id);
        if (order == null) {
            return unknown();
        }
        if (id.equals(captured.get(key))) {
            return new Reply(200, order.toString());
        }
        if (!captureIssue.isEmpty()) {
            return refusal(captureIssue);
        }
        if (order.path("status").asString("").equals("COMPLETED")) {
            return refusal("ORDER_ALREADY_CAPTURED");
        }
        if (!order.path("status").asString("").equals("APPROVED")) {
            return refusal("ORDER_NOT_APPROVED");
        }
        captured.put(key, id);
        order.put("status", "COMPLETED");
        var amount = order.path("purchase_units").path(0).path("amount");
        addCapture(
                order,
                captureStatus,
                amount.path("currency_code").asString(""),
                amount.path("value").asString(""));
        return new Reply(201, order.toString());
    }

    synchronized Reply refund(String key, String capture, JsonNode request) {
        if (!capture.startsWith("CAPTUREORDER")) {
            return unknown();
        }
        var known = refunded.get(key);
        var id = known == null ? "REFUND" + NUMBER.incrementAndGet() : known;
        refunded.put(key, id);
        var refund = JSON.createObjectNode().put("id", id).put("status", "COMPLETED");
        refund.set("amount", request.path("amount"));
        return new Reply(known == null ? 201 : 200, refund.toString());
    }

    private static void addCapture(ObjectNode order, String status, String currency, String value) {
        var unit = (ObjectNode) order.path("purchase_units").path(0);
        var capture = unit.putObject("payments").putArray("captures").addObject();
        capture.put("id", "CAPTURE" + order.path("id").asString("")).put("status", status);
        capture.putObject("amount").put("currency_code", currency).put("value", value);
    }

    private static Reply unknown() {
        return new Reply(404, "{\"name\":\"RESOURCE_NOT_FOUND\",\"details\":[{\"issue\":\"INVALID_RESOURCE_ID\"}]}");
    }

    private static Reply refusal(String issue) {
        return new Reply(422, "{\"name\":\"UNPROCESSABLE_ENTITY\",\"details\":[{\"issue\":\"" + issue + "\"}]}");
    }
}
