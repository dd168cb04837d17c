package de.amtsweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.RegisterEntry;
import de.amtsweg.efile.RegisterEntry.Register;
import de.amtsweg.efile.Retentions;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service of the registry office from the first answer on: its file belongs to an entry, and an event happens to it. */
class RegisterFileTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void allApplicationsAboutAnEntryAreInOneFileThatIsKeptAsLongAsTheEntry(TestDatabase database) {
        var town = Town.on(database);

        var declared = file(town, played(town, "standesamt  MUSTERSTADT", 77, 0));
        var ineffective = file(town, played(town, "Standesamt Musterstadt", 77, 1));
        var stranger = file(town, played(town, "Standesamt Musterstadt", 78, 0));

        assertThat(ineffective).isEqualTo(declared);
        assertThat(stranger).isNotEqualTo(declared);
        assertThat(declared.registerEntry())
                .contains(new RegisterEntry("standesamt musterstadt", Register.BIRTHS, 77, 1998));
        assertThat(town.the(Retentions.class).of(declared.id()).endsOn())
                .as("the second declaration was of no effect, so its period has not begun")
                .isEmpty();
        var kept = town.the(Retentions.class).of(stranger.id());
        assertThat(kept.cases())
                .singleElement()
                .satisfies(one -> assertThat(one.started()).isPresent());
        assertThat(kept.endsOn()).contains(LocalDate.of(1998 + 110, 12, 31));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anEntryThatCannotBeStopsAsAnIncident(TestDatabase database) {
        var report = play(Town.on(database), "Standesamt Musterstadt", 79, 2);

        assertThat(report.problems()).isEmpty();
    }

    private static Application played(Town town, String office, int number, int story) {
        assertThat(play(town, office, number, story).problems()).isEmpty();
        return town.the(Applications.class)
                .ofUnits(List.of(new UnitId("musterstadt.buergerbuero")), 1)
                .getFirst();
    }

    /** One story of the declaration, about an entry no other test knows. */
    private static ScenarioReport play(Town town, String office, int number, int story) {
        var service = town.the(Catalogue.class)
                .find(new ServiceKey("namen-erklaeren"))
                .orElseThrow();
        var runner = town.the(ScenarioRunner.class);
        var told = runner.scenariosOf(service.id()).get(story);
        var answers =
                told.answers().with("eintrag.standesamt", office).with("eintrag.nummer", BigDecimal.valueOf(number));
        return runner.play(
                service.id(),
                new Scenario(told.name(), answers, told.channel(), told.receivedOn(), told.authority(), told.steps()));
    }

    private static EFile file(Town town, Application application) {
        return town.the(CaseFiles.class).of(application.id()).orElseThrow().file();
    }
}
