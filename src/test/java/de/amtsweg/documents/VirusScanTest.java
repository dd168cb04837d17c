package de.amtsweg.documents;

import static de.amtsweg.documents.UploadRefusal.INFECTED;
import static de.amtsweg.documents.UploadRefusal.NOT_NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.documents.Clamd.Verdict;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads are shown to a real clamd. */
class VirusScanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static ClamdServer clamd;

    @BeforeAll
    static void start() throws IOException {
        clamd = ClamdServer.start(folder);
    }

    @AfterAll
    static void stop() {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void aFileWithAVirusIsRefusedAndOneWithoutIsTaken() throws Exception {
        try (var house = house(clamd.address(), true)) {
            assertThat(inspected(house, pdf(ClamdServer.VIRUS)))
                    .isEqualTo(new Inspected.Refused(INFECTED, UploadLimits.USUAL));
            assertThat(inspected(house, pdf("harmless"))).isInstanceOf(Inspected.Accepted.class);
            assertThat(house.the(VirusScan.class).state()).isEqualTo(VirusScan.State.READY);
        }
    }

    @Test
    void theVirusIsCalledByItsName() throws Exception {
        var verdict = new Clamd(clamd.address(), PATIENCE).scan(ClamdServer.VIRUS.getBytes(StandardCharsets.US_ASCII));

        assertThat(verdict).isEqualTo(new Verdict.Infected(ClamdServer.SIGNATURE + ".UNOFFICIAL"));
    }

    @Test
    void whatClamdSaysBeforeItHangsUpIsHeard() throws Exception {
        var tooMuch = new byte[8 * ClamdServer.STREAM_MEGABYTES * 1024 * 1024];
        new Random(1).nextBytes(tooMuch);

        for (int i = 0; i < 10; i++) {
            assertThat(new Clamd(clamd.address(), PATIENCE).scan(tooMuch))
                    .isEqualTo(new Verdict.NotScanned("INSTREAM size limit exceeded. ERROR"));
        }
    }

    @Test
    void withoutClamdFilesAreRefusedUntilItIsBack() throws Exception {
        try (var house = house(nobody(), true)) {
            assertThat(inspected(house, pdf("harmless"))).isEqualTo(new Inspected.Refused(NOT_NOW, UploadLimits.USUAL));
            assertThat(house.the(VirusScan.class).state()).isEqualTo(VirusScan.State.REFUSING);
        }
    }

    @Test
    void whereClamdIsNotRequiredFilesAreTakenWithoutIt() throws Exception {
        try (var house = house(nobody(), false)) {
            assertThat(inspected(house, pdf("harmless"))).isInstanceOf(Inspected.Accepted.class);
            assertThat(house.the(VirusScan.class).state()).isEqualTo(VirusScan.State.NOT_SEARCHING);
        }
    }

    @Test
    void aClamdThatSaysNothingIsNoClamd() throws Exception {
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var clamd = new Clamd("127.0.0.1:" + mute.getLocalPort(), Duration.ofMillis(200));

            assertThat(clamd.answers()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3310", "localhost", "localhost:", "localhost:port", ":3310"})
    void anAddressThatIsNoneIsRefusedAtTheStart(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clamd(address, PATIENCE))
                .withMessageContaining("host:port");
    }

    private static House house(String address, boolean required) {
        return House.with(TestDatabase.H2, "authority", "journal", "documents")
                .settings(Map.of("amtsweg.documents.clamd", address, "amtsweg.documents.clamd-required", required))
                .open();
    }

    private static Inspected inspected(House house, byte[] content) throws IOException {
        return house.the(Uploads.class).accept(new ByteArrayInputStream(content), "brief.pdf");
    }

    private static String nobody() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + free.getLocalPort();
        }
    }

    private static byte[] pdf(String subject) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setSubject(subject);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }
}
