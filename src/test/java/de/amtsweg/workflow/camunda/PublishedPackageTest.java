package de.amtsweg.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.application.Decisions;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.workflow.Breakdown;
import de.amtsweg.workflow.BuildingBlocks;
import de.amtsweg.workflow.Models;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** What the engine makes of the packages and the recurring work that come with the house. */
class PublishedPackageTest {
    private static final ServiceKey SERVICE = new ServiceKey("gewerbe-anmelden");

    private final Town town = Town.on(TestDatabase.H2);
    private final PackageId current = town.the(Packages.class).current(SERVICE).orElseThrow();

    @Test
    void aTableIsAskedBeforeThereIsAnApplication() {
        var lines = evaluate("gebuehr", Answers.NONE.with("personArt", "natuerlich"));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat((BigDecimal) line.get("betrag")).isEqualByComparingTo("26"));
    }

    @Test
    void aTableThatDoesNotExistIsNamed() {
        assertThatExceptionOfType(Breakdown.class)
                .isThrownBy(() -> evaluate("gibt-es-nicht", Answers.NONE))
                .withMessageContaining("gibt-es-nicht");
    }

    @Test
    void theSharedPartsAPackageUsesAreDeployedWithIt() {
        var deployment = town.the(Deployments.class).process(current).getDeploymentId();

        assertThat(town.the(RepositoryService.class)
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment)
                        .list())
                .extracting(ProcessDefinition::getKey)
                .contains("gewerbe-anmelden", "gebuehr-einziehen", "bekanntgeben", "empfaenger-informieren");
    }

    @Test
    void designersSeeTheModelAsItWasPublished() {
        assertThat(town.the(Models.class).bpmn(SERVICE, current.revision())).contains("id=\"CheckNotice\"");
        assertThat(town.the(Models.class).running(SERVICE, current.revision())).isNotNull();
    }

    @Test
    void thePaletteShowsTheBlocksOfModelsOnly() {
        assertThat(town.the(BuildingBlocks.class).palette())
                .extracting(BuildingBlocks.Block::name)
                .contains("routeToAuthority", "fixFee")
                .doesNotContain("sweepInbox", "deleteExpiredDrafts", "pollAcknowledgements");
    }

    private List<String> jobs(ProcessInstance process) {
        return town.the(ManagementService.class).createJobQuery().processInstanceId(process.getId()).list().stream()
                .map(Job::getId)
                .toList();
    }

    @Test
    void recurringWorkRunsThrough() {
        for (String work : new String[] {
            "inbox-durchsehen",
            "entwuerfe-ankuendigen",
            "bescheide-nachsenden",
            "entwuerfe-loeschen",
            "quittungen-abholen",
            "kasse-schreiben",
            "zahlungseingaenge-lesen",
            "tagesnachweis-schreiben",
            "aussonderung-fristen",
            "aussonderung-anbieten",
            "aussonderung-antworten",
            "spuren-loeschen"
        }) {
            assertThat(timers(work)).as(work).isPositive();

            var process = town.the(RuntimeService.class).startProcessInstanceByKey(work);
            for (var jobs = jobs(process); !jobs.isEmpty(); jobs = jobs(process)) {
                jobs.forEach(town.the(ManagementService.class)::executeJob);
            }

            assertThat(town.the(RuntimeService.class)
                            .createProcessInstanceQuery()
                            .processInstanceId(process.getId())
                            .count())
                    .as(work)
                    .isZero();
        }
    }

    private long timers(String work) {
        return town.the(ManagementService.class)
                .createJobQuery()
                .processDefinitionKey(work)
                .timers()
                .count();
    }

    private java.util.List<Map<String, Object>> evaluate(String table, Answers form) {
        return town.the(Decisions.class)
                .evaluate(SERVICE, current.revision(), table, form, Optional.of(new AuthorityId("musterstadt")));
    }
}
