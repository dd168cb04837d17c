package de.amtsweg.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp service (RFC 3161) to test with, in all its moods. */
final class TimeStampServer implements AutoCloseable {
    /** How it answers. */
    enum Mood {
        WELL,
        GARBAGE,
        OTHER_HASH,
        OTHER_QUESTION,
        REFUSING,
        ENDLESS,
        ERROR,
        SLOW_HEAD,
        SLOW_BODY
    }

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4");

    private static final KeyPair PAIR = TestSeals.pair("RSA", 2048);
    private final X509Certificate certificate;
    private final AtomicInteger numbers = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Clock clock;
    private final Mood mood;

    TimeStampServer(Mood mood, Clock clock, boolean madeForStamps) throws IOException {
        this.mood = mood;
        this.clock = clock;
        this.certificate = TestSeals.certificate(PAIR, TestSeals.UNTIL, madeForStamps);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static TimeStampServer in(Mood mood, Clock clock) throws IOException {
        return new TimeStampServer(mood, clock, true);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    X509Certificate certificate() {
        return certificate;
    }

    int asked() {
        return numbers.get();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            numbers.incrementAndGet();
            switch (mood) {
                case WELL -> send(exchange, 200, stamp(request));
                case GARBAGE -> send(exchange, 200, "<html>Please sign in</html>".getBytes());
                case OTHER_HASH -> send(exchange, 200, stamp(asking("something else", request.getNonce())));
                case OTHER_QUESTION -> send(exchange, 200, stamp(again(request)));
                case REFUSING -> send(exchange, 200, refusal(request));
                case ENDLESS -> send(exchange, 200, new byte[5_000_000]);
                case ERROR -> send(exchange, 503, new byte[0]);
                case SLOW_HEAD -> end.await();
                case SLOW_BODY -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('0');
                    exchange.getResponseBody().flush();
                    end.await();
                }
            }
        } catch (IOException gone) {
            throw gone;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }

    private static TimeStampRequest asking(String text, BigInteger nonce) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes());
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, hash, nonce);
    }

    /** The same hash, as if somebody played back an old answer. */
    private static TimeStampRequest again(TimeStampRequest request) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, request.getMessageImprintDigest(), BigInteger.ONE);
    }

    private byte[] stamp(TimeStampRequest request) throws Exception {
        return responses()
                .generate(request, number(), Date.from(clock.instant()))
                .getEncoded();
    }

    private byte[] refusal(TimeStampRequest request) throws Exception {
        return responses()
                .generateRejectedResponse(new IllegalStateException("busy"))
                .getEncoded();
    }

    private BigInteger number() {
        return BigInteger.valueOf(1000L + numbers.get());
    }

    private TimeStampResponseGenerator responses() throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", PAIR.getPrivate(), certificate);
        var tokens = new TimeStampTokenGenerator(
                signer, digests.get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)), POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    }
}
