package de.amtsweg.documents;

import de.amtsweg.shared.AuthorityId;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys, certificates and documents to seal in tests. */
final class TestSeals {
    static final AuthorityId MUSTERSTADT = new AuthorityId("musterstadt");
    static final String PASSWORD = "not-a-secret";
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");

    private TestSeals() {}

    /** EC with P-256, good for two years. */
    static SealKey elliptic() {
        return key(pair("EC", 256), UNTIL);
    }

    static SealKey rsa() {
        return key(pair("RSA", 3072), UNTIL);
    }

    static SealKey key(KeyPair pair, Instant until) {
        return new SealKey(MUSTERSTADT, pair.getPrivate(), List.of(certificate(pair, until, false)), false);
    }

    static KeyPair pair(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate somebody signed for themselves, to seal with or to stamp the time with. */
    static X509Certificate certificate(KeyPair pair, Instant until, boolean timeStamps) {
        try {
            var name = new X500Name(timeStamps ? "CN=Zeitstempeldienst,C=DE" : "CN=Siegel Musterstadt,C=DE");
            var builder = new JcaX509v3CertificateBuilder(
                    name, new BigInteger("4711"), Date.from(FROM), Date.from(until), name, pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            if (timeStamps) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            var algorithm = pair.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key in a file, as operators name it in the settings. */
    static Path file(Path folder, String name, KeyPair pair, X509Certificate certificate) {
        var file = folder.resolve(name + ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(name, pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static SealSettings settings(Duration stampWithin) {
        return new SealSettings(Map.of(), null, stampWithin, Duration.ofDays(60));
    }

    static Sealer sealer(Clock clock) {
        return new Sealer(new TimeStamps(settings(Duration.ofMinutes(1))), clock);
    }

    /** A certificate of two pages with a field for a seal. */
    static byte[] unsealed() {
        return new PdfWriter().write(model());
    }

    static DocumentModel model() {
        return Letters.certificate()
                .endingWith(new Block.SealField(
                        "Elektronisches Siegel: Stadt Musterstadt",
                        List.of("Elektronisches Siegel", "Stadt Musterstadt", "gesiegelt am 04.05.2026")));
    }

    static URI address(String url) {
        return URI.create(url);
    }

    static byte[] flipped(byte[] bytes, int at) {
        var copy = bytes.clone();
        copy[at] ^= 1;
        return copy;
    }

    static Path write(String name, byte[] bytes) throws IOException {
        return Files.write(Path.of("target", name), bytes);
    }
}
