package de.amtsweg.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import de.amtsweg.authority.Secrets;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThrottleTest {
    private static final Throttle.Limit THREE_A_MINUTE = new Throttle.Limit("code", 3, Duration.ofMinutes(1));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void oneAttemptTooManyHasToWaitUntilThePeriodEnds(TestDatabase database) {
        try (var house = house(database)) {
            var throttle = house.the(Throttle.class);
            attempts(throttle, 3);
            house.clock().advance(Duration.ofSeconds(20));

            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> throttle.attempt(THREE_A_MINUTE, "AW-2026"))
                    .satisfies(tooMany -> assertThat(tooMany.untilFree()).isEqualTo(Duration.ofSeconds(40)));
            assertThatNoException().isThrownBy(() -> throttle.attempt(THREE_A_MINUTE, "another"));
            house.clock().advance(Duration.ofSeconds(40));
            assertThatNoException().isThrownBy(() -> attempts(throttle, 3));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theRightCodeForgetsEarlierAttempts(TestDatabase database) {
        try (var house = house(database)) {
            var throttle = house.the(Throttle.class);
            attempts(throttle, 3);

            throttle.succeeded(THREE_A_MINUTE, "AW-2026");

            assertThatNoException().isThrownBy(() -> attempts(throttle, 3));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anAttemptCountsEvenWhenTheWorkAroundItIsRolledBack(TestDatabase database) {
        try (var house = house(database)) {
            var throttle = house.the(Throttle.class);
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(IllegalStateException.class)
                        .isThrownBy(() -> house.inTransaction(() -> {
                            throttle.attempt(THREE_A_MINUTE, "AW-2026");
                            throw new IllegalStateException("wrong code");
                        }));
            }

            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> throttle.attempt(THREE_A_MINUTE, "AW-2026"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void manyAtOnceGetNoMoreAttemptsThanAllowed(TestDatabase database) throws Exception {
        try (var house = house(database);
                var threads = Executors.newFixedThreadPool(4)) {
            var throttle = house.the(Throttle.class);
            var tries = IntStream.range(0, 12).<Callable<Boolean>>mapToObj(i -> () -> {
                try {
                    throttle.attempt(THREE_A_MINUTE, "AW-2026");
                    return true;
                } catch (TooManyAttempts tooMany) {
                    return false;
                }
            });

            var results = threads.invokeAll(tries.toList());

            long allowed = 0;
            for (var result : results) {
                allowed += result.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatSomebodyTypedIsNotKeptAndEndedPeriodsAreForgotten(TestDatabase database) {
        try (var house = house(database)) {
            attempts(house.the(Throttle.class), 1);

            assertThat(house.jdbc()
                            .sql("select key_hash from throttle")
                            .query(String.class)
                            .list())
                    .singleElement()
                    .satisfies(hash -> assertThat(hash).hasSize(64).doesNotContain("AW-2026"));
            house.clock().advance(Duration.ofMinutes(2));
            assertThat(house.the(Throttle.class).forgetEnded()).isEqualTo(1);
        }
    }

    private static void attempts(Throttle throttle, int number) {
        for (int i = 0; i < number; i++) {
            throttle.attempt(THREE_A_MINUTE, "AW-2026");
        }
    }

    private static House house(TestDatabase database) {
        return House.with(database).and(Secrets.class).and(Throttle.class).open();
    }
}
