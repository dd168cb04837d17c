package de.amtsweg.payment.xbezahldienste;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Certificates for one run of the tests, made by the keytool of the Java that runs them. */
final class TestCertificates {
    static final String PASSWORD = "not-a-secret";

    private final Path folder;

    TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** A PKCS#12 file with a key and a certificate it signed itself, good for the whole century. */
    Path keyStore(String name) {
        return keyStore(name, "2020/01/01 00:00:00", 30_000);
    }

    Path keyStore(String name, String from, int days) {
        var file = folder.resolve(name + ".p12");
        keytool(
                List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-startdate", from),
                List.of("-validity", String.valueOf(days), "-ext", "san=ip:127.0.0.1"),
                store(file));
        return file;
    }

    /** The certificate of a key store as PEM. */
    Path certificate(Path keyStore) {
        var file = folder.resolve(keyStore.getFileName() + ".pem");
        var alias = keyStore.getFileName().toString().replace(".p12", "");
        keytool(List.of("-exportcert", "-rfc", "-alias", alias, "-file", file.toString()), store(keyStore));
        return file;
    }

    /** A PKCS#12 file with the certificate and without its key. */
    Path withoutKey(Path certificate) {
        var file = folder.resolve("without-key.p12");
        keytool(List.of("-importcert", "-noprompt", "-alias", "other", "-file", certificate.toString()), store(file));
        return file;
    }

    private static List<String> store(Path file) {
        return List.of("-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD);
    }

    @SafeVarargs
    private void keytool(List<String>... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        List.of(arguments).forEach(command::addAll);
        try {
            var output = Files.createTempFile(folder, "keytool", ".txt");
            int end = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (end != 0) {
                throw new IllegalStateException(Files.readString(output));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
