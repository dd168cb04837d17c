package de.amtsweg.payment.xbezahldienste;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A payment service as XBezahldienste 1.0.0 describes it, on this machine, with everything that can go wrong. */
final class XBezahldienstStub implements AutoCloseable {
    static final String ORIGINATOR = "musterstadt_1";
    static final String END_POINT = "gewerbe-1";

    /** What goes wrong, until something else is said. */
    enum Fault {
        NONE,
        ERROR,
        HTML,
        SLOW,
        CUT_AFTER_CREATING,
        MALFORMED,
        ENDLESS,
        OTHER_AMOUNT,
        FRACTIONS,
        OTHER_CURRENCY,
        OTHER_REQUEST,
        OTHER_PAYMENT,
        OTHER_ACCOUNT,
        UNKNOWN_STATUS,
        UNKNOWN_ACCOUNT,
        LOST_PROXY,
        ELSEWHERE
    }

    /** A problem of the standard: status and functional code. */
    private static final class Problem extends RuntimeException {
        final int status;

        Problem(int status, String functionalCode) {
            super(functionalCode);
            this.status = status;
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final boolean secured;
    private final Map<String, ObjectNode> transactions = new LinkedHashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final List<String> tokens = new ArrayList<>();
    private volatile Fault fault = Fault.NONE;
    private volatile CountDownLatch released = new CountDownLatch(0);
    private volatile boolean asksForToken;
    private volatile int granted;

    private XBezahldienstStub(HttpServer server, boolean secured) throws IOException {
        this.server = server;
        this.secured = secured;
        server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/bezahldienst/", exchange -> answer(exchange));
        server.createContext("/token", this::token);
        server.start();
    }

    static XBezahldienstStub open() {
        try {
            return new XBezahldienstStub(HttpServer.create(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over TLS; whoever shows no certificate is told that this is forbidden, unless tokens are asked for. */
    static XBezahldienstStub secured(SSLContext tls) {
        try {
            var server = HttpsServer.create();
            server.setHttpsConfigurator(new HttpsConfigurator(tls) {
                @Override
                public void configure(HttpsParameters parameters) {
                    var wanted = tls.getDefaultSSLParameters();
                    wanted.setWantClientAuth(true);
                    parameters.setSSLParameters(wanted);
                }
            });
            return new XBezahldienstStub(server, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI baseUrl() {
        return address("/bezahldienst/");
    }

    URI tokenUrl() {
        return address("/token");
    }

    void fails(Fault next) {
        fault = next;
        released.countDown();
        released = new CountDownLatch(next == Fault.SLOW ? 1 : 0);
    }

    void asksForToken() {
        asksForToken = true;
    }

    synchronized void revokesTokens() {
        tokens.clear();
    }

    int granted() {
        return granted;
    }

    /** The payments begun for attempts of an application, in their order. */
    synchronized List<String> payments() {
        return List.copyOf(transactions.keySet());
    }

    /** What was asked for. */
    synchronized JsonNode asked(String transaction) {
        return transactions.get(transaction).get("paymentRequest");
    }

    /** The payer does something on the pages of the service. */
    synchronized void becomes(String transaction, String status) {
        ((ObjectNode) transactions.get(transaction).get("paymentInformation")).put("status", status);
    }

    /** The service says that it knows no such payment, while the payer may be on its pages. */
    synchronized void forgets(String transaction) {
        forgotten.add(transaction);
    }

    synchronized void remembers(String transaction) {
        forgotten.remove(transaction);
    }

    /** The payment behind a page a payer was led to. */
    static String paymentOn(URI payPage) {
        return payPage.getPath().replaceAll(".*/", "");
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }

    private URI address(String path) {
        return URI.create((secured ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                permit(exchange);
                var path = exchange.getRequestURI().getPath().split("/");
                send(exchange, 200, act(exchange, path));
            } catch (Problem problem) {
                var body = JSON.createObjectNode()
                        .put("title", "Lena Beispiel")
                        .put("functionalCode", problem.getMessage());
                exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                send(exchange, problem.status, body.toString());
            }
        }
    }

    private String act(HttpExchange exchange, String[] path) throws IOException {
        boolean ours = path.length >= 5 && path[3].equals(ORIGINATOR) && path[4].equals(END_POINT);
        if (!ours || fault == Fault.UNKNOWN_ACCOUNT) {
            throw new Problem(404, "NO_VALID_ORIGINATOR_OR_ENDPOINT");
        }
        if (path[2].equals("status")) {
            return "";
        }
        if (exchange.getRequestMethod().equals("POST") && fault != Fault.ERROR) {
            return seen(create(JSON.readTree(exchange.getRequestBody().readAllBytes())));
        }
        return seen(find(path[path.length - 1]));
    }

    private synchronized ObjectNode find(String transaction) {
        return Optional.ofNullable(transactions.get(transaction))
                .filter(known -> !forgotten.contains(transaction))
                .orElseThrow(() -> new Problem(404, "UNSPECIFIED"));
    }

    private synchronized ObjectNode create(JsonNode request) {
        check(request);
        var id = "tx-" + (transactions.size() + 1);
        var known = JSON.createObjectNode();
        known.putObject("paymentInformation")
                .put("transactionUrl", baseUrl() + "paymenttransaction/" + ORIGINATOR + "/" + END_POINT + "/" + id)
                .put("transactionRedirectUrl", baseUrl() + "bezahlseite/" + id)
                .put("transactionId", id)
                .put("transactionReference", request.get("purpose").asString())
                .put("status", "INITIAL");
        known.set("paymentRequest", request);
        transactions.put(id, known);
        return known;
    }

    private void check(JsonNode request) {
        text(request, "requestId", 36);
        text(request, "requestTimestamp", 30);
        text(request, "purpose", 27);
        text(request, "description", 250);
        text(request, "redirectUrl", 2082);
        var items = request.path("items");
        if (!request.path("currency").asString("").equals("EUR") || items.isEmpty() || items.size() > 99) {
            throw new Problem(400, "VALIDATION_ERROR");
        }
        var sum = BigDecimal.ZERO;
        for (var item : items) {
            text(item, "id", 36);
            text(item, "reference", 36);
            text(item, "description", 250);
            if (item.path("bookingData").isEmpty()) {
                throw new Problem(400, "BOOKING_DATA_MISSING");
            }
            sum = sum.add(item.get("totalNetAmount").decimalValue())
                    .add(item.get("totalTaxAmount").decimalValue());
        }
        if (sum.compareTo(request.get("grosAmount").decimalValue()) != 0) {
            throw new Problem(400, "CALCULATION_ERROR");
        }
        boolean known = transactions.values().stream()
                .anyMatch(other -> other.get("paymentRequest").get("requestId").equals(request.get("requestId")));
        if (known) {
            throw new Problem(409, "PAYMENT_EXISTS");
        }
    }

    private static void text(JsonNode in, String name, int longest) {
        var text = in.path(name).asString("");
        boolean id = name.equals("id") || name.equals("reference") || name.equals("requestId");
        if (text.isEmpty() || text.length() > longest || (id && !text.matches("[\\w-]+"))) {
            throw new Problem(400, "VALIDATION_ERROR");
        }
    }

    private synchronized String seen(ObjectNode known) {
        var answer = known.deepCopy();
        var information = (ObjectNode) answer.get("paymentInformation");
        var request = (ObjectNode) answer.get("paymentRequest");
        switch (fault) {
            case OTHER_AMOUNT -> request.put("grosAmount", new BigDecimal("0.01"));
            case FRACTIONS -> request.put("grosAmount", new BigDecimal("26.001"));
            case OTHER_CURRENCY -> request.put("currency", "CHF");
            case OTHER_REQUEST -> request.put("requestId", "018f5f6e-0000-7000-8000-000000000000");
            case OTHER_PAYMENT -> information.put("transactionId", "tx-0").remove("transactionUrl");
            case OTHER_ACCOUNT ->
                information.put("transactionUrl", baseUrl() + "paymenttransaction/nachbarstadt/1/tx-1");
            case UNKNOWN_STATUS -> information.put("status", "PAID");
            case ELSEWHERE -> information.put("transactionRedirectUrl", "https://evil.example/pay");
            default -> {}
        }
        return answer.toString();
    }

    private void permit(HttpExchange exchange) {
        if (asksForToken) {
            var shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            synchronized (this) {
                if (tokens.stream().noneMatch(token -> shown.equals("Bearer " + token))) {
                    throw new Problem(401, "FORBIDDEN");
                }
            }
        } else if (exchange instanceof HttpsExchange https) {
            try {
                https.getSSLSession().getPeerCertificates();
            } catch (SSLPeerUnverifiedException nobody) {
                throw new Problem(403, "FORBIDDEN");
            }
        }
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            // amtsweg:geheim%2B1
            boolean known = "Basic YW10c3dlZzpnZWhlaW0lMkIx"
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!known || !form.contains("grant_type=client_credentials")) {
                send(exchange, 401, "{\"error\":\"invalid_client\"}");
                return;
            }
            granted++;
            tokens.add("token-" + granted);
            send(exchange, 200, "{\"access_token\":\"token-%d\",\"expires_in\":300}".formatted(granted));
        }
    }

    private void send(HttpExchange exchange, int status, String answer) throws IOException {
        switch (fault) {
            case ERROR -> write(exchange, 500, "Lena Beispiel");
            case LOST_PROXY -> write(exchange, 404, "<html><body>Lena Beispiel</body></html>");
            case HTML -> write(exchange, 200, "<html><body>Lena Beispiel</body></html>");
            case MALFORMED -> write(exchange, status, answer.substring(0, answer.length() / 2));
            case ENDLESS -> write(exchange, status, " ".repeat(300_000) + answer);
            case CUT_AFTER_CREATING -> {}
            case SLOW -> {
                await();
                write(exchange, status, answer);
            }
            default -> write(exchange, status, answer);
        }
    }

    private void await() {
        try {
            var released = this.released;
            released.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(HttpExchange exchange, int status, String answer) throws IOException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
