package de.amtsweg.payment.paypal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.amtsweg.payment.paypal.StubbedOrders.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** PayPal as its documents describe it, on this machine, with faults on demand. */
public final class PayPalStub implements AutoCloseable {
    static final String CLIENT = "town-client";
    static final String SECRET = "town-secret";
    static final String WEBHOOK_ID = "1AB23456CD789012E";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is asked of PayPal. */
    enum Call {
        TOKEN,
        CREATE,
        LOOK,
        CAPTURE,
        REFUND,
        VERIFY
    }

    /** What may go wrong with one request. */
    enum Fault {
        SERVER_ERROR,
        NOT_LET_IN,
        GARBAGE,
        /** The work is done, and the answer never arrives. */
        ANSWER_LOST
    }

    /** A message of the webhook, as PayPal would post it. */
    record Message(Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Map<Call, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    final StubbedOrders orders;

    public PayPalStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.createContext("/checkoutnow", this::pay);
        server.start();
        orders = new StubbedOrders(address());
    }

    /** Settings of an application in which this authority has an account here and payers have no other choice. */
    public List<String> settings(String authority) {
        var account = "--amtsweg.payment.paypal.accounts." + authority;
        return List.of(
                "--amtsweg.payment.providers=paypal",
                "--amtsweg.payment.paypal.address=" + address(),
                "--amtsweg.payment.paypal.webhook-id=" + WEBHOOK_ID,
                account + ".client-id=" + CLIENT,
                account + ".client-secret=" + SECRET);
    }

    /** The amounts it took from payers, one per payment. */
    public List<String> taken() {
        return orders.taken();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next requests of this kind go wrong like this. */
    void next(Call call, Fault... wrong) {
        faults.computeIfAbsent(call, any -> new ConcurrentLinkedDeque<>()).addAll(Arrays.asList(wrong));
    }

    /** Forgets what is still to go wrong. */
    void allIsWell() {
        faults.clear();
    }

    /** PayPal forgets whom it let in. */
    void forgetTokens() {
        tokens.clear();
    }

    long calls(Call call) {
        return calls.stream().filter(call::equals).count();
    }

    void forgetCalls() {
        calls.clear();
    }

    Message message(String event, String type, String order) {
        var body = JSON.createObjectNode();
        body.put("id", event);
        body.put("event_type", type);
        var resource = body.putObject("resource");
        if (type.equals("PAYMENT.CAPTURE.REFUNDED") || type.equals("PAYMENT.CAPTURE.REVERSED")) {
            resource.put("id", "REFUND" + order);
            resource.putArray("links")
                    .addObject()
                    .put("rel", "up")
                    .put("href", "https://api.paypal.com/v2/payments/captures/" + "CAPTURE" + order);
        } else if (type.startsWith("CHECKOUT.ORDER")) {
            resource.put("id", order);
        } else {
            resource.put("id", "CAPTURE" + order);
            resource.putObject("supplementary_data").putObject("related_ids").put("order_id", order);
        }
        // Spaces a parser would lose: the signature is about every sign.
        return signed(body.toString().replace(",", ", "));
    }

    static Message signed(String body) {
        return new Message(
                Map.of(
                        "PAYPAL-AUTH-ALGO", "SHA256withRSA",
                        "PAYPAL-CERT-URL", "https://api.paypal.com/v1/notifications/certs/CERT-1",
                        "PAYPAL-TRANSMISSION-ID", "t-1",
                        "PAYPAL-TRANSMISSION-SIG", signature(body),
                        "PAYPAL-TRANSMISSION-TIME", "2026-05-04T08:00:00Z"),
                body);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The page where somebody with an account says yes. */
    private void pay(HttpExchange exchange) throws IOException {
        orders.approve(exchange.getRequestURI().getQuery().replace("token=", ""));
        try (exchange) {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var call = call(exchange);
        calls.add(call);
        var planned = faults.getOrDefault(call, new ConcurrentLinkedDeque<>()).poll();
        try (exchange) {
            if (planned == null) {
                send(exchange, reply(call, exchange, body));
                return;
            }
            switch (planned) {
                case SERVER_ERROR -> send(exchange, new Reply(500, "<html>down</html>"));
                case NOT_LET_IN -> send(exchange, new Reply(401, "{\"error\":\"invalid_token\"}"));
                case GARBAGE -> send(exchange, new Reply(200, "<html>welcome</html>"));
                case ANSWER_LOST -> reply(call, exchange, body);
            }
        }
    }

    private Reply reply(Call call, HttpExchange exchange, String body) {
        var headers = exchange.getRequestHeaders();
        if (call == Call.TOKEN) {
            return token(headers.getFirst("Authorization"));
        }
        var bearer = headers.getFirst("Authorization");
        if (bearer == null || !tokens.contains(bearer)) {
            return new Reply(401, "{\"error\":\"invalid_token\"}");
        }
        var path = exchange.getRequestURI().getPath().split("/");
        var key = headers.getFirst("PayPal-Request-Id");
        return switch (call) {
            case CREATE -> orders.create(key, JSON.readTree(body));
            case LOOK -> orders.look(path[4]);
            case CAPTURE -> orders.capture(key, path[4]);
            case REFUND -> orders.refund(key, path[4], JSON.readTree(body));
            case VERIFY -> verified(body);
            case TOKEN -> throw new IllegalStateException();
        };
    }

    private Reply token(String basic) {
        var expected =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(basic)) {
            return new Reply(401, "{\"error\":\"invalid_client\"}");
        }
        var token = "A21" + System.nanoTime();
        tokens.add("Bearer " + token);
        return new Reply(200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":32400}");
    }

    private static Reply verified(String question) {
        JsonNode asked = JSON.readTree(question);
        var begin = question.indexOf("\"webhook_event\":") + "\"webhook_event\":".length();
        var event = question.substring(begin, question.length() - 1);
        boolean genuine = asked.path("webhook_id").asString("").equals(WEBHOOK_ID)
                && asked.path("transmission_sig").asString("").equals(signature(event));
        ObjectNode verdict = JSON.createObjectNode();
        verdict.put("verification_status", genuine ? "SUCCESS" : "FAILURE");
        return new Reply(200, verdict.toString());
    }

    private static Call call(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/v1/oauth2/token")) {
            return Call.TOKEN;
        }
        if (path.endsWith("/verify-webhook-signature")) {
            return Call.VERIFY;
        }
        if (path.endsWith("/refund")) {
            return Call.REFUND;
        }
        if (path.endsWith("/capture")) {
            return Call.CAPTURE;
        }
        return exchange.getRequestMethod().equals("POST") ? Call.CREATE : Call.LOOK;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String signature(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(("paypal" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
