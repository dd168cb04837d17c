package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.authority.FederalState;
import de.amtsweg.authority.TestCalendars;
import de.amtsweg.catalogue.ProcedureLaw;
import de.amtsweg.correspondence.NotificationRules.Sending;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When an act counts as notified and until when a remedy is open. Dates of 2026: 22 November is a Sunday. */
class NotificationRulesTest {
    private final NotificationRules rules;

    NotificationRulesTest() throws IOException {
        rules = NotificationRules.read(
                NotificationRulesTest.class.getResourceAsStream("/correspondence/notification.yaml"));
    }

    @ParameterizedTest(name = "{0} {1} {2}, sent {4}: notified {5}, remedy until {6}")
    @CsvSource(textBlock = """
            # law, state, way,      provided,   settled,    notified,   until
            VWVFG, NW,    LETTER,   2026-11-02, 2026-11-02, 2026-11-06, 2026-12-07
            VWVFG, BY,    LETTER,   2026-11-02, 2026-11-02, 2026-11-06, 2026-12-07
            # The fourth day is a Sunday and stays one; the end of the period moves.
            VWVFG, NW,    LETTER,   2026-11-18, 2026-11-18, 2026-11-22, 2026-12-22
            AO,    NW,    LETTER,   2026-11-18, 2026-11-18, 2026-11-23, 2026-12-23
            SGB,   NW,    LETTER,   2026-11-18, 2026-11-18, 2026-11-22, 2026-12-22
            # Three days before 2025.
            VWVFG, NW,    LETTER,   2024-12-30, 2024-12-30, 2025-01-02, 2025-02-03
            VWVFG, NW,    LETTER,   2024-12-31, 2025-01-01, 2025-01-05, 2025-02-05
            # Fetched: the day after; taxes and social benefits count from the announcement.
            VWVFG, NW,    DOWNLOAD, 2026-11-02, 2026-11-09, 2026-11-10, 2026-12-10
            AO,    NW,    DOWNLOAD, 2026-11-02, 2026-11-09, 2026-11-06, 2026-12-07
            SGB,   NW,    DOWNLOAD, 2026-11-02, 2026-11-09, 2026-11-06, 2026-12-07
            # In person and by certificate: that day.
            VWVFG, NW,    COUNTER,  2026-11-02, 2026-11-05, 2026-11-05, 2026-12-07
            VWVFG, NW,    SERVICE,  2026-11-02, 2026-11-05, 2026-11-05, 2026-12-07
            # The month after 31 January ends in February; 1 May is a holiday everywhere, Corpus Christi only in some states.
            VWVFG, NW,    COUNTER,  2026-01-31, 2026-01-31, 2026-01-31, 2026-03-02
            VWVFG, NW,    COUNTER,  2026-04-01, 2026-04-01, 2026-04-01, 2026-05-04
            VWVFG, NW,    COUNTER,  2026-05-04, 2026-05-04, 2026-05-04, 2026-06-05
            VWVFG, BE,    COUNTER,  2026-05-04, 2026-05-04, 2026-05-04, 2026-06-04
            """)
    void theLawSaysWhen(
            ProcedureLaw law,
            FederalState state,
            Way way,
            LocalDate provided,
            LocalDate settled,
            LocalDate notified,
            LocalDate until) {
        var notification = rules.of(new Sending(law, state, way, true), provided, settled, TestCalendars.of(state));

        assertThat(notification.day()).isEqualTo(notified);
        assertThat(notification.remedyUntil()).isEqualTo(until);
        assertThat(notification.rule()).contains("§");
    }

    @ParameterizedTest
    @EnumSource
    void everyLawKnowsEveryWayInEveryState(ProcedureLaw law) {
        var day = LocalDate.of(2026, 11, 2);
        for (var state : FederalState.values()) {
            for (var way : Way.values()) {
                assertThat(rules.of(new Sending(law, state, way, true), day, day, TestCalendars.of(state))
                                .day())
                        .isBetween(day, day.plusDays(7));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"VWVFG, 2026-11-10", "AO, 2026-11-09", "SGB, 2026-11-09"})
    void withoutTheMailThatAnnouncedItTheDownloadItselfCounts(ProcedureLaw law, LocalDate notified) {
        var provided = LocalDate.of(2026, 11, 2);
        var fetched = LocalDate.of(2026, 11, 9);

        assertThat(rules.of(
                                new Sending(law, FederalState.NW, Way.DOWNLOAD, false),
                                provided,
                                fetched,
                                TestCalendars.of(FederalState.NW))
                        .day())
                .isEqualTo(notified);
    }

    @Test
    void theRuleOfTheStateIsNamed() {
        var day = LocalDate.of(2026, 11, 2);

        assertThat(rules.of(
                                new Sending(ProcedureLaw.VWVFG, FederalState.NW, Way.LETTER, true),
                                day,
                                day,
                                TestCalendars.of(FederalState.NW))
                        .rule())
                .isEqualTo("§ 41 Absatz 2 Satz 1 VwVfG NRW; § 70 Absatz 1 VwGO");
    }

    @Test
    void aDayBeforeTheLawHasNoRule() {
        var day = LocalDate.of(1950, 1, 1);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> rules.of(
                        new Sending(ProcedureLaw.VWVFG, FederalState.NW, Way.LETTER, true),
                        day,
                        day,
                        TestCalendars.of(FederalState.NW)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` |
            notified: 7 |
            { notified: [ { law: kirchenrecht, way: letter, validFrom: 2025-01-01, days: 4, source: x } ], remedy: [] } |
            { notified: [ { law: ao, way: pigeon, validFrom: 2025-01-01, days: 4, source: x } ], remedy: [] } |
            { notified: [ { law: ao, way: letter, days: 4, source: x } ], remedy: [] } |
            { notified: [ { law: ao, way: letter, validFrom: 2025-01-01, tage: 4, source: x } ], remedy: [] } |
            """)
    void aTableOfRulesThatIsNoneIsRefused(String yaml) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> NotificationRules.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining("rules of notification");
    }
}
