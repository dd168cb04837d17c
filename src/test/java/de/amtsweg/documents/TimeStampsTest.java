package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.documents.TimeStampServer.Mood;
import de.amtsweg.testbase.LogCapture;
import de.amtsweg.testbase.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeStampsTest {
    private static final String NAME = "Stadt Musterstadt";
    private static final SealKey KEY = TestSeals.elliptic();
    private static final Duration NO_PATIENCE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock();

    @Test
    void aSealWithATimeStampIsAcceptedAndStillAnArchiveDocument() throws Exception {
        try (var service = TimeStampServer.in(Mood.WELL, clock)) {
            var sealed = TestSeals.sealer(clock).seal(TestSeals.unsealed(), KEY, NAME, Optional.of(service.address()));

            TestSeals.write("sealed-time-stamp.pdf", sealed.content());
            assertThat(sealed.state()).isEqualTo(SealState.TIME_STAMPED);
            assertThat(ArchiveCheck.problemsOf(sealed.content())).isEmpty();
            var report = Dss.report(sealed.content(), KEY, service.certificate());
            assertThat(Dss.problemOf(report)).isEmpty();
            assertThat(Dss.levelOf(report)).isEqualTo("PAdES-BASELINE-T");
            assertThat(report.getSignatureTimestamps(report.getFirstSignatureId()))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GARBAGE, its answer",
        "OTHER_HASH, message imprint",
        "OTHER_QUESTION, nonce",
        "REFUSING, it refused",
        "ENDLESS, broken one (IOException)",
        "ERROR, status 503",
        "SLOW_HEAD, did not answer within",
        "SLOW_BODY, did not answer within"
    })
    void withoutAGoodAnswerTheSealHoldsWithoutATimeStamp(Mood mood, String reason) throws Exception {
        try (var service = TimeStampServer.in(mood, clock);
                var log = LogCapture.begin()) {
            var patience = reason.contains("within") ? NO_PATIENCE : PATIENCE;
            var sealer = new Sealer(new TimeStamps(TestSeals.settings(patience)), clock);

            var sealed = sealer.seal(TestSeals.unsealed(), KEY, NAME, Optional.of(service.address()));

            assertThat(service.asked()).isEqualTo(1);
            assertWithoutTimeStamp(sealed, log, reason);
        }
    }

    @Test
    void aCertificateThatIsNotMadeForTimeStampsStampsNothing() throws Exception {
        try (var service = new TimeStampServer(Mood.WELL, clock, false)) {
            var stamp = new TimeStamps(TestSeals.settings(PATIENCE)).of(new byte[] {1}, service.address());

            assertThat(stamp).isInstanceOf(TimeStamp.Missing.class);
        }
    }

    @Test
    void aServiceThatIsAwayHoldsUpNothing() throws Exception {
        URI nobody;
        try (var service = TimeStampServer.in(Mood.WELL, clock)) {
            nobody = service.address();
        }
        try (var log = LogCapture.begin()) {
            var sealed = TestSeals.sealer(clock).seal(TestSeals.unsealed(), KEY, NAME, Optional.of(nobody));

            assertWithoutTimeStamp(sealed, log, "no connection");
        }
    }

    private static void assertWithoutTimeStamp(Sealer.Sealed sealed, LogCapture log, String reason) {
        assertThat(sealed.state()).isEqualTo(SealState.TIME_STAMP_MISSING);
        assertThat(log.linesWith("The seal of musterstadt got no time stamp from 127.0.0.1"))
                .singleElement()
                .asString()
                .contains(reason);
        var report = Dss.report(sealed.content(), KEY);
        assertThat(Dss.problemOf(report)).isEmpty();
        assertThat(Dss.levelOf(report)).isEqualTo("PAdES-BASELINE-B");
    }
}
