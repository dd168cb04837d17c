package de.amtsweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.Objection.Form;
import de.amtsweg.correspondence.Objection.Outcome;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.correspondence.Objections.Filing;
import de.amtsweg.efile.CaseFile;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.shared.Actor;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A case is closed when nobody can attack what was decided in it any more. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ClosuresTest {
    private final Town town;
    private final Application notice;
    private final Closures closures;

    ClosuresTest(TestDatabase database) {
        town = Town.on(database);
        notice = AtTheDesk.aNotice(town);
        closures = town.the(Closures.class);
    }

    @Test
    void itStaysOpenWhileTheFeeDecisionCanBeAttackedAndIsClosedAfterwards() {
        closures.close(notice.id());
        closures.close(notice.id());
        closures.closeDue();
        assertThat(isClosed()).as("the fee decision has not arrived").isFalse();

        endPeriod();
        closures.closeDue();
        closures.closeDue();

        assertThat(isClosed()).isTrue();
    }

    @Test
    void aLateObjectionOpensItAgainUntilSomebodyHasDecided() {
        endPeriod();
        closures.close(notice.id());
        assertThat(isClosed()).isTrue();

        var filing = new Filing(Form.WRITTEN, LocalDate.now(town.the(Clock.class)), "Ich war im Krankenhaus.");
        var delivery = feeDecision();
        town.the(Objections.class).file(notice.id(), delivery.id(), filing, Actor.applicant(notice.id()));
        closures.closeDue();

        var objection = town.the(Objections.class).of(notice.id()).getFirst();
        assertThat(objection.late()).isTrue();
        assertThat(isClosed()).isFalse();
        town.the(Objections.class).settle(objection.id(), Outcome.REJECTED);
        closures.closeDue();
        assertThat(isClosed()).isTrue();
    }

    private boolean isClosed() {
        return town.the(CaseFiles.class)
                .of(notice.id())
                .filter(CaseFile::isClosed)
                .isPresent();
    }

    private Delivery feeDecision() {
        return town.the(Deliveries.class).of(notice.id()).stream()
                .filter(delivery -> town.the(Objections.class).mayRecord(delivery))
                .findFirst()
                .orElseThrow();
    }

    /** As if the fee decision had arrived, and its remedy period were over. */
    private void endPeriod() {
        town.jdbc()
                .sql("update delivery set state = 'RETRIEVED', notified_on = ?, remedy_until = ?, notified_by = 'test'"
                        + " where id = ?")
                .params(
                        LocalDate.now(town.the(Clock.class)).minusDays(40),
                        LocalDate.now(town.the(Clock.class)).minusDays(1),
                        feeDecision().id().value())
                .update();
    }
}
