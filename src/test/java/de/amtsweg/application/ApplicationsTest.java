package de.amtsweg.application;

import static de.amtsweg.application.ApplicationBuilder.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ApplicationsTest {
    private static final PersonId SABINE = new PersonId("sabine");

    private final House house;
    private final Applications applications;

    ApplicationsTest(TestDatabase database) {
        house = House.with(database)
                .and(ApplicationRows.class)
                .and(Applications.class)
                .open();
        applications = house.the(Applications.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void anApplicationIsFoundByItsNumberAsPeopleWriteIt() {
        var application = anApplication().storedIn(house.jdbc());

        var typed = application.number().toLowerCase().replace("-", " ");

        assertThat(applications.byNumber(typed)).contains(application);
        assertThat(applications.byNumber("AW-2026-0000-0000")).isEmpty();
    }

    @Test
    void whatAnApplicationBecameIsKept() {
        var application = anApplication().storedIn(house.jdbc());

        application.routeTo(new AuthorityId("musterstadt"), new UnitId("musterstadt.gewerbeamt"));
        application.startWork();
        application.decide("bestaetigt", house.clock());
        applications.save(application);

        var kept = applications.get(application.id());
        assertThat(kept.status()).isEqualTo(ApplicationStatus.DECIDED);
        assertThat(kept.outcome()).contains("bestaetigt");
        assertThat(kept.decidedAt()).contains(house.clock().instant());
        assertThat(applications.ofUnits(List.of(new UnitId("musterstadt.gewerbeamt")), 10))
                .containsExactly(kept);
    }

    @Test
    void ofTwoWhoChangeAnApplicationAtOnceTheSecondIsTold() {
        var first = anApplication().storedIn(house.jdbc());
        var second = applications.get(first.id());
        first.startWork();
        applications.save(first);

        second.withdraw();

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> applications.save(second))
                .withMessageContaining(first.id().toString());
    }

    @Test
    void aLaterFindingOfAClerkWinsAndOtherFindingsStay() {
        var application = anApplication().storedIn(house.jdbc());

        applications.addFindings(
                application.id(), SABINE, new Answers(Map.of("ergebnis", "rueckfrage", "wz", "47.91")));
        applications.addFindings(application.id(), SABINE, new Answers(Map.of("ergebnis", "bestaetigen")));

        assertThat(applications.get(application.id()).findings().values())
                .isEqualTo(Map.of("ergebnis", "bestaetigen", "wz", "47.91"));
    }

    @Test
    void manyReadersAtOnceDoNotWaitForEachOther() throws Exception {
        var application = anApplication().storedIn(house.jdbc());
        var readings = java.util.Collections.<java.util.concurrent.Callable<Application>>nCopies(
                60, () -> applications.get(application.id()));

        try (var readers = java.util.concurrent.Executors.newFixedThreadPool(20)) {
            for (var reading : readers.invokeAll(readings)) {
                assertThat(reading.get()).isEqualTo(application);
            }
        }
    }
}
