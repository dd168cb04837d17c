package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.MovableClock;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealerTest {
    private static final String NAME = "Stadt Musterstadt";
    private static final SealKey KEY = TestSeals.elliptic();

    private final MovableClock clock = new MovableClock();
    private final Sealer sealer = TestSeals.sealer(clock);

    static Stream<SealKey> keys() {
        return Stream.of(KEY, TestSeals.rsa());
    }

    @Test
    void aDocumentWithRoomForASealIsAnArchiveDocumentForEverybody() throws Exception {
        var pdf = TestSeals.unsealed();

        TestSeals.write("unsealed.pdf", pdf);
        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
        assertThat(PdfWriterTest.textOf(pdf)).contains("Elektronisches Siegel", "gesiegelt am 04.05.2026");
        assertThat(pdf).isEqualTo(TestSeals.unsealed());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aSealedDocumentIsStillAnArchiveDocumentForEverybody(SealKey key) throws Exception {
        var before = TestSeals.unsealed();

        var sealed = sealer.seal(before, key, NAME, Optional.empty());

        TestSeals.write("sealed-" + key.algorithm() + ".pdf", sealed.content());
        assertThat(sealed.state()).isEqualTo(SealState.SEALED);
        assertThat(ArchiveCheck.problemsOf(sealed.content())).isEmpty();
        assertThat(Arrays.copyOf(sealed.content(), before.length)).isEqualTo(before);
        var report = Dss.report(sealed.content(), key);
        assertThat(Dss.problemOf(report)).isEmpty();
        assertThat(Dss.levelOf(report)).isEqualTo("PAdES-BASELINE-B");
    }

    @Test
    void theFieldIsSeenWhereTheSealIs() throws Exception {
        var sealed = sealer.seal(TestSeals.unsealed(), KEY, NAME, Optional.empty());

        try (var pdf = Loader.loadPDF(sealed.content())) {
            var field = pdf.getSignatureFields().getFirst();
            assertThat(field.getWidgets().getFirst().getRectangle().getWidth()).isGreaterThan(200);
            assertThat(field.getAlternateFieldName()).isEqualTo("Elektronisches Siegel: Stadt Musterstadt");
            assertThat(field.getSignature().getName()).isEqualTo(NAME);
            assertThat(field.getSignature().getSignDate().toInstant()).isEqualTo(clock.instant());
        }
    }

    @Test
    void oneFlippedByteIsFoundByUsAndByOthers() throws Exception {
        var before = TestSeals.unsealed();
        var sealed = sealer.seal(before, KEY, NAME, Optional.empty()).content();

        for (int at : new int[] {before.length / 2, before.length - 200, sealed.length - 30}) {
            var forged = TestSeals.flipped(sealed, at);
            assertThatExceptionOfType(SealCheck.BrokenSeal.class)
                    .isThrownBy(() -> new SealCheck(KEY).verify(forged, before));
        }
        var report = Dss.report(TestSeals.flipped(sealed, before.length / 2), KEY);
        assertThat(Dss.problemOf(report)).isEqualTo("TOTAL_FAILED HASH_FAILURE");
    }

    @Test
    void whatIsAddedBehindASealIsFound() {
        var before = TestSeals.unsealed();
        var sealed = sealer.seal(before, KEY, NAME, Optional.empty()).content();

        var longer = Arrays.copyOf(sealed, sealed.length + 1);
        longer[sealed.length] = '\n';

        assertThatExceptionOfType(SealCheck.BrokenSeal.class)
                .isThrownBy(() -> new SealCheck(KEY).verify(longer, before))
                .withMessageContaining("cover");
    }

    @Test
    void aSealOfSomebodyElseIsNotOurs() {
        var before = TestSeals.unsealed();
        var sealed = sealer.seal(before, TestSeals.elliptic(), NAME, Optional.empty())
                .content();

        assertThatExceptionOfType(SealCheck.BrokenSeal.class)
                .isThrownBy(() -> new SealCheck(KEY).verify(sealed, before));
    }

    @Test
    void aDocumentIsSealedOnce() {
        var sealed =
                sealer.seal(TestSeals.unsealed(), KEY, NAME, Optional.empty()).content();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sealer.seal(sealed, KEY, NAME, Optional.empty()))
                .withMessage("The document is sealed already");
    }

    @Test
    void aDocumentWithoutRoomForASealIsNotSealed() {
        var pdf = new PdfWriter().write(Letters.certificate());

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> sealer.seal(pdf, KEY, NAME, Optional.empty()));
    }

    @Test
    void aDamagedDocumentIsNeitherRepairedNorSealed() {
        var pdf = TestSeals.unsealed();
        var noTable = new String(pdf, StandardCharsets.ISO_8859_1)
                .replaceFirst("startxref\\s+\\d+", "startxref\n17")
                .getBytes(StandardCharsets.ISO_8859_1);

        for (var damaged :
                List.of(new byte[0], Arrays.copyOf(pdf, pdf.length / 2), Arrays.copyOf(pdf, pdf.length - 9), noTable)) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .as("%d bytes", damaged.length)
                    .isThrownBy(() -> sealer.seal(damaged, KEY, NAME, Optional.empty()));
        }
    }

    /** All but the digits of the signature themselves: what fills them up is nobody's word. */
    @Test
    void whateverChangesInWhatASealAddsIsFound() throws Exception {
        var before = TestSeals.unsealed();
        var sealed = sealer.seal(before, KEY, NAME, Optional.empty()).content();
        int[] covered;
        try (var pdf = Loader.loadPDF(sealed)) {
            covered = pdf.getLastSignatureDictionary().getByteRange();
        }

        assertThat(IntStream.range(before.length, sealed.length)
                        .filter(at -> at < covered[1] || at >= covered[2])
                        .filter(at -> holds(TestSeals.flipped(sealed, at), before)))
                .isEmpty();
    }

    private static boolean holds(byte[] sealed, byte[] before) {
        try {
            new SealCheck(KEY).verify(sealed, before);
            return true;
        } catch (SealCheck.BrokenSeal broken) {
            return false;
        }
    }

    @Test
    void aKeyThatHasExpiredSealsNothingAndSaysWhoseItIs() {
        var key = TestSeals.key(TestSeals.pair("EC", 256), Instant.parse("2026-05-03T12:00:00Z"));

        assertThatExceptionOfType(SealExpired.class)
                .isThrownBy(() -> sealer.seal(TestSeals.unsealed(), key, NAME, Optional.empty()))
                .withMessageStartingWith("The seal key of musterstadt expired on 2026-05-03: name a new one in"
                        + " amtsweg.documents.seal.keys.musterstadt.key-store");
    }

    @Test
    void eightSealAtOnce() {
        var sealed = AtOnce.times(8, () -> {
            var before = TestSeals.unsealed();
            for (int i = 0; i < 5; i++) {
                new SealCheck(KEY)
                        .verify(sealer.seal(before, KEY, NAME, Optional.empty()).content(), before);
            }
            return before;
        });

        assertThat(sealed).hasSize(8);
    }
}
