package de.amtsweg.documents;

import de.amtsweg.shared.AuthorityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the PKCS#12 file of an authority and looks whether one can seal with what is in it. */
final class SealKeyFile {
    private static final int WEAKEST_RSA = 2048;
    private static final int WEAKEST_EC = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final AuthorityId authority;
    private final Clock clock;

    SealKeyFile(AuthorityId authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    /** @throws UnusableSealKey when the file is missing, does not open, or holds nothing to seal with today */
    SealKey open(SealSettings.Key settings) {
        var file = settings.keyStore();
        if (file == null || file.toString().isBlank()) {
            throw unusable("key-store", "is missing: name a PKCS#12 file (.p12).");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw unusable("key-store", "names " + file + ", a file that is not there or cannot be read.");
        }
        var password = settings.keyStorePassword() == null ? "" : settings.keyStorePassword();
        try {
            var store = load(file, password.toCharArray());
            var key = key(store, alias(store, settings.alias(), file), password.toCharArray(), file);
            check(key, file);
            return key;
        } catch (GeneralSecurityException e) {
            throw unusable("key-store", "names " + file + ", whose key cannot be used.");
        }
    }

    private KeyStore load(Path file, char[] password) throws GeneralSecurityException {
        try (var content = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(content, password);
            return store;
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? unusable("key-store-password", "does not open the file " + file + ".")
                    : unusable("key-store", "names " + file + ", which is no PKCS#12 file (.p12).");
        }
    }

    private String alias(KeyStore store, @Nullable String wanted, Path file) throws GeneralSecurityException {
        List<String> keys = Collections.list(store.aliases()).stream()
                .filter(alias -> holdsKey(store, alias))
                .toList();
        if (wanted != null && !wanted.isBlank()) {
            return keys.stream()
                    .filter(wanted::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(
                            () -> unusable("alias", "names no private key in " + file + "; there is " + keys + "."));
        }
        if (keys.isEmpty()) {
            throw unusable("key-store", "names " + file + ", which holds no private key with a certificate.");
        }
        if (keys.size() > 1) {
            throw unusable("alias", "has to say which key in " + file + " to use: " + keys + ".");
        }
        return keys.getFirst();
    }

    private static boolean holdsKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key store that was read knows what is in it", e);
        }
    }

    private SealKey key(KeyStore store, String alias, char[] password, Path file) throws GeneralSecurityException {
        var chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        if (store.getKey(alias, password) instanceof PrivateKey secret
                && (strength(secret) instanceof Integer bits && bits >= weakest(secret))) {
            return new SealKey(authority, secret, chain, DemoSealKeys.made(chain.getFirst()));
        }
        throw unusable(
                "key-store",
                "names %s, whose key is too weak or of another kind: it takes EC (P-256 or more) or RSA (%d bits or more)."
                        .formatted(file, WEAKEST_RSA));
    }

    private static @Nullable Integer strength(PrivateKey secret) {
        return switch (secret) {
            case RSAKey rsa -> rsa.getModulus().bitLength();
            case ECKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            default -> null;
        };
    }

    private static int weakest(PrivateKey secret) {
        return secret instanceof RSAKey ? WEAKEST_RSA : WEAKEST_EC;
    }

    private void check(SealKey key, Path file) throws GeneralSecurityException {
        var signature = Signature.getInstance(key.algorithm());
        signature.initSign(key.secret());
        var seal = signature.sign();
        signature.initVerify(key.certificate().getPublicKey());
        if (!signature.verify(seal)) {
            throw unusable("key-store", "names " + file + ", whose certificate does not belong to its key.");
        }
        boolean[] usage = key.certificate().getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            throw unusable("key-store", "names " + file + ", whose certificate is not made for signing.");
        }
        if (clock.instant().isBefore(key.begins())) {
            throw unusable("key-store", "names " + file + ", whose certificate is not valid yet.");
        }
        if (!clock.instant().isBefore(key.ends())) {
            throw unusable(
                    "key-store",
                    "names %s, whose certificate expired on %s."
                            .formatted(file, key.ends().atZone(clock.getZone()).toLocalDate()));
        }
    }

    private UnusableSealKey unusable(String setting, String sentence) {
        return new UnusableSealKey(List.of(SealSettings.nameOf(authority.value(), setting) + " " + sentence));
    }
}
