package de.amtsweg.documents;

import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Installation;
import de.amtsweg.shared.AuthorityId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Period;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.stereotype.Component;

/** Keys the demo makes for itself, so that there is something to seal with. Nobody vouches for them, and they say so. */
@Component
class DemoSealKeys {
    private static final String UNIT = "Amtsweg Demo - kein echtes Siegel";
    private static final String PASSWORD = "demo";
    private static final Period GOOD_FOR = Period.ofDays(3653);

    private final Installation installation;
    private final Clock clock;

    DemoSealKeys(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /** Whether a certificate comes from here. */
    static boolean made(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName().contains(UNIT);
    }

    /** The key of a town of the demo; made when it is needed first, and kept in the data folder. */
    SealKey of(Authority authority) {
        if (!installation.demo()) {
            throw new IllegalStateException("Production seals with no key of its own making");
        }
        var file = installation.dataFolder().resolve("siegel").resolve("demo-" + authority.id() + ".p12");
        if (!Files.exists(file)) {
            try {
                write(file, authority);
            } catch (IOException e) {
                throw new UncheckedIOException("The demo cannot keep its seal key " + file, e);
            } catch (GeneralSecurityException | OperatorCreationException e) {
                throw new IllegalStateException("Every Java makes keys and certificates", e);
            }
        }
        return new SealKeyFile(authority.id(), clock).open(new SealSettings.Key(file, PASSWORD, null, null));
    }

    /** A key that lives in memory only, to try sealing with; nothing it seals leaves the house. */
    static SealKey unkept(Clock clock) {
        try {
            var pair = keyPair();
            return new SealKey(
                    new AuthorityId("trial"), pair.getPrivate(), List.of(certificate(pair, "Probe", clock)), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("Every Java makes keys and certificates", e);
        }
    }

    private void write(Path file, Authority authority)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var pair = keyPair();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("demo", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {
            certificate(pair, authority.name(), clock)
        });
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        Files.createDirectories(file.getParent());
        var unfinished = Files.createTempFile(file.getParent(), "demo", ".tmp");
        try {
            Files.write(unfinished, bytes.toByteArray());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(KeyPair pair, String town, Clock clock)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, "Demo-Siegel " + town)
                .addRDN(BCStyle.O, town)
                .addRDN(BCStyle.OU, UNIT)
                .addRDN(BCStyle.C, "DE")
                .build();
        var today = clock.instant().atZone(clock.getZone());
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(128, new SecureRandom()).setBit(127),
                Date.from(today.minusDays(1).toInstant()),
                Date.from(today.plus(GOOD_FOR).toInstant()),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
