package de.amtsweg.application;

import static de.amtsweg.application.ApplicationBuilder.anApplication;
import static de.amtsweg.application.ApplicationStatus.CLOSED;
import static de.amtsweg.application.ApplicationStatus.DECIDED;
import static de.amtsweg.application.ApplicationStatus.DRAFT;
import static de.amtsweg.application.ApplicationStatus.EXPIRED;
import static de.amtsweg.application.ApplicationStatus.HANDED_OVER;
import static de.amtsweg.application.ApplicationStatus.IN_PROGRESS;
import static de.amtsweg.application.ApplicationStatus.SUBMITTED;
import static de.amtsweg.application.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.MovableClock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    private final MovableClock clock = new MovableClock();

    @Test
    void anApplicationGoesThroughItsLife() {
        var application = anApplication().build();

        application.routeTo(new AuthorityId("musterstadt"), new UnitId("musterstadt.gewerbeamt"));
        application.startWork();
        application.startWork();
        application.decide("bestaetigt", clock);
        application.close(clock);

        assertThat(application.status()).isEqualTo(CLOSED);
        assertThat(application.outcome()).contains("bestaetigt");
        assertThat(application.closedAt()).contains(clock.instant());
    }

    @Test
    void theseAndNoOtherTransitionsAreLegal() {
        var legal = Map.of(
                DRAFT, Set.of(SUBMITTED, EXPIRED),
                SUBMITTED, Set.of(IN_PROGRESS, DECIDED, WITHDRAWN, HANDED_OVER, EXPIRED),
                IN_PROGRESS, Set.of(DECIDED, WITHDRAWN, HANDED_OVER, EXPIRED),
                DECIDED, Set.of(CLOSED));

        for (var from : ApplicationStatus.values()) {
            var next = Arrays.stream(ApplicationStatus.values())
                    .filter(from::canBecome)
                    .collect(Collectors.toSet());
            assertThat(next).as("from " + from).isEqualTo(legal.getOrDefault(from, Set.of()));
        }
    }

    @Test
    void anApplicationIsDecidedOnlyOnceAndTheMessageSaysWhatWasTried() {
        var application = anApplication().status(DECIDED).build();

        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> application.decide("anders", clock))
                .withMessage("Application " + application.id() + " cannot go from DECIDED to DECIDED");
    }

    @Test
    void nobodyWithdrawsWhatHasBeenDecided() {
        var application = anApplication().status(DECIDED).build();

        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(application::withdraw);
    }

    @Test
    void whatIsStillInProgressCannotBeClosed() {
        var application = anApplication().status(IN_PROGRESS).build();

        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> application.close(clock));
    }

    @Test
    void closingTheCaseOfAWithdrawnApplicationLeavesItWithdrawn() {
        var application = anApplication().build();
        application.withdraw();

        application.close(clock);

        assertThat(application.status()).isEqualTo(WITHDRAWN);
        assertThat(application.closedAt()).isPresent();
    }

    @Test
    void whatIsOverIsNotRoutedAnyMore() {
        var application = anApplication().status(HANDED_OVER).build();

        assertThatIllegalStateException()
                .isThrownBy(() -> application.routeTo(new AuthorityId("a"), new UnitId("a.b")));
    }

    @Test
    void nothingPersonalStandsInWhatALogWouldShow() {
        var lena = new Party(
                Optional.of("Lena"),
                Optional.of("Kanarienvogel"),
                Optional.empty(),
                Optional.of(new Party.PartyAddress("Kanarienvogelweg 7", "12345", "Musterstadt", "DE")));
        var application = anApplication()
                .answers(Map.of("name", "Kanarienvogel"))
                .email("kanarienvogel@example.org")
                .parties(new Parties(lena, Optional.of(lena), lena))
                .build();

        assertThat(application.toString() + application.parties() + application.submission())
                .doesNotContainIgnoringCase("kanarienvogel");
    }
}
