package de.amtsweg.documents;

import de.amtsweg.shared.AuthorityId;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The key an authority seals with.
 *
 * @param chain its certificate first, then those that vouch for it
 * @param demo made by ourselves, worth nothing outside
 */
record SealKey(AuthorityId authority, PrivateKey secret, List<X509Certificate> chain, boolean demo) {
    SealKey {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    Instant begins() {
        return certificate().getNotBefore().toInstant();
    }

    Instant ends() {
        return certificate().getNotAfter().toInstant();
    }

    /** The name of the signature algorithm, as Java knows it. */
    String algorithm() {
        return secret instanceof RSAKey ? "SHA256withRSA" : "SHA256withECDSA";
    }

    /** What tells this certificate from all others: its SHA-256. */
    String fingerprint() {
        return DocumentStore.sha256(encoded(certificate()));
    }

    int bytesOfChain() {
        return chain.stream().mapToInt(each -> encoded(each).length).sum();
    }

    /** @throws SealExpired when nothing may be sealed with it today */
    void requireValid(Clock clock) {
        var now = clock.instant();
        if (!now.isBefore(ends())) {
            throw new SealExpired(authority, ends().atZone(clock.getZone()).toLocalDate());
        }
        if (now.isBefore(begins())) {
            throw new IllegalStateException("The seal key of %s is not valid before %s".formatted(authority, begins()));
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "SealKey[" + authority + ", " + certificate().getSerialNumber().toString(16) + "]";
    }
}
