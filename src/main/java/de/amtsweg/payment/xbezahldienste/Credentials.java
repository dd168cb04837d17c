package de.amtsweg.payment.xbezahldienste;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificate we show to a payment service, and those we know it by. */
final class Credentials {
    private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);
    private static final Duration SOON = Duration.ofDays(30);

    private final String authority;
    private final Clock clock;

    Credentials(String authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    /** @throws UnusableAccount when a file is missing, cannot be opened, or its certificate is not valid today */
    SSLContext open(AccountSettings account) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(shown(account.keyStore(), account.keyStorePassword()), trusted(account.trustStore()), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS belongs to every Java runtime", e);
        }
    }

    /**
     * When the first of the certificates we show ends; empty when we show none.
     *
     * @throws UnusableAccount when the file is missing or cannot be opened
     */
    Optional<Instant> certificateEnds(AccountSettings account) {
        var file = account.keyStore();
        if (file == null) {
            return Optional.empty();
        }
        try {
            return certificates(keyStore(file, secret(account.keyStorePassword()))).stream()
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(Comparator.naturalOrder());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PKCS#12 belongs to every Java runtime", e);
        }
    }

    private KeyManager @Nullable [] shown(@Nullable Path file, @Nullable String password)
            throws GeneralSecurityException {
        if (file == null) {
            return null;
        }
        var secret = secret(password);
        var store = keyStore(file, secret);
        check(store, file);
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, secret);
        return factory.getKeyManagers();
    }

    private KeyStore keyStore(Path file, char[] password) throws GeneralSecurityException {
        try (var content = Files.newInputStream(readable("key-store", file))) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(content, password);
            return store;
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? unusable("key-store-password", "does not open the file " + file + ".")
                    : unusable("key-store", "names " + file + ", which is no PKCS#12 file (.p12).");
        }
    }

    private static char[] secret(@Nullable String password) {
        return (password == null ? "" : password).toCharArray();
    }

    /** Those a private key belongs to. */
    private static List<X509Certificate> certificates(KeyStore store) throws GeneralSecurityException {
        var certificates = new ArrayList<X509Certificate>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                certificates.add(certificate);
            }
        }
        return certificates;
    }

    private void check(KeyStore store, Path file) throws GeneralSecurityException {
        var certificates = certificates(store);
        if (certificates.isEmpty()) {
            throw unusable("key-store", "names " + file + ", which holds no private key with a certificate.");
        }
        certificates.forEach(certificate -> check(certificate, file));
    }

    private void check(X509Certificate certificate, Path file) {
        Instant now = clock.instant();
        Instant end = certificate.getNotAfter().toInstant();
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw unusable("key-store", "names " + file + ", whose certificate is not valid yet.");
        }
        if (!now.isBefore(end)) {
            throw unusable("key-store", "names %s, whose certificate expired on %s.".formatted(file, day(end)));
        }
        if (now.plus(SOON).isAfter(end)) {
            LOG.warn(
                    "The certificate in {} expires on {}: ask the payment service for a new one in time",
                    XBezahldienstSettings.nameOf(authority, "key-store"),
                    day(end));
        }
    }

    private TrustManager @Nullable [] trusted(@Nullable Path file) throws GeneralSecurityException {
        if (file == null) {
            return null;
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var content = Files.newInputStream(readable("trust-store", file))) {
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                store.setCertificateEntry(String.valueOf(store.size()), certificate);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw unusable("trust-store", "names " + file + ", which holds no certificates (PEM).");
        }
        if (store.size() == 0) {
            throw unusable("trust-store", "names " + file + ", which holds no certificates (PEM).");
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private Path readable(String setting, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw unusable(setting, "names " + file + ", a file that is not there or cannot be read.");
        }
        return file;
    }

    private String day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate().toString();
    }

    private UnusableAccount unusable(String setting, String sentence) {
        return new UnusableAccount(XBezahldienstSettings.nameOf(authority, setting) + " " + sentence);
    }
}
