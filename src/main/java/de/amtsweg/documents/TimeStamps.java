package de.amtsweg.documents;

import de.amtsweg.documents.TimeStamp.Given;
import de.amtsweg.documents.TimeStamp.Missing;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.stereotype.Component;

/** Asks a service (RFC 3161) to confirm when it saw a signature. It learns a hash and nothing else. */
@Component
class TimeStamps {
    /** What a time stamp may take of a document; most have 3 to 7 kB. */
    static final int LONGEST = 12 * 1024;

    private static final int FINE = 200;

    private final HttpClient http;
    private final Duration within;
    private final SecureRandom random = new SecureRandom();

    TimeStamps(SealSettings settings) {
        this.within = settings.timeStampWithin();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(within)
                .build();
    }

    TimeStamp of(byte[] signature, URI service) {
        try {
            var wishes = new TimeStampRequestGenerator();
            wishes.setCertReq(true);
            var request = wishes.generate(TSPAlgorithms.SHA256, sha256(signature), new BigInteger(64, random));
            var answer = answer(request, service);
            return answer.statusCode() == FINE
                    ? checked(answer.body(), request)
                    : new Missing("it answered with status " + answer.statusCode());
        } catch (TimeoutException late) {
            return new Missing("it did not answer within " + within);
        } catch (ExecutionException | IOException broken) {
            var cause = broken.getCause() == null ? broken : broken.getCause();
            if (cause instanceof HttpTimeoutException) {
                return new Missing("it did not answer within " + within);
            }
            return new Missing(
                    "no connection, or a broken one (" + cause.getClass().getSimpleName() + ")");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Missing("the server was stopped meanwhile");
        }
    }

    private HttpResponse<byte[]> answer(TimeStampRequest request, URI service)
            throws IOException, ExecutionException, TimeoutException, InterruptedException {
        var asked = HttpRequest.newBuilder(service)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .timeout(within)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                .build();
        var answer = http.sendAsync(asked, head -> new ShortBody(LONGEST));
        try {
            // The time limit of a request ends with the head of the answer; this one holds for all of it.
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    /** The service is believed only what the stamp itself proves: this hash, this question, signed for this purpose. */
    private static TimeStamp checked(byte[] answer, TimeStampRequest request) {
        try {
            var response = new TimeStampResponse(answer);
            response.validate(request);
            var token = response.getTimeStampToken();
            if (token == null) {
                return new Missing("it refused, with status " + response.getStatus());
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate(token)));
            return new Given(token);
        } catch (TSPException | IOException | OperatorCreationException | CertificateException wrong) {
            return new Missing("its answer is not valid (" + wrong.getMessage() + ")");
        } catch (RuntimeException unreadable) {
            // What strangers send breaks a parser in more ways than it declares.
            return new Missing(
                    "its answer cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private static X509CertificateHolder certificate(TimeStampToken token) throws TSPException {
        for (var found : token.getCertificates().getMatches(token.getSID())) {
            if (found instanceof X509CertificateHolder holder) {
                return holder;
            }
        }
        throw new TSPException("without the certificate of the service");
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
