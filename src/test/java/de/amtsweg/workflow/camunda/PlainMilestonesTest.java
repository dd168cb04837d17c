package de.amtsweg.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.PlainTexts;
import de.amtsweg.shared.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

/** The milestones of the shipped models, read in Einfache Sprache and in their order. */
class PlainMilestonesTest {
    private static final Pattern BLANK = Pattern.compile("\\{\\w+\\}");

    @Test
    void plainWordsHaveTheBlanksOfTheGermanText() throws IOException {
        assertThat(milestones())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(blanks(node.text(Languages.PLAIN_GERMAN)))
                        .as(node.id())
                        .isEqualTo(blanks(node.text(Locale.GERMAN))));
    }

    @Test
    void noMilestoneHasALongSentence() throws IOException {
        assertThat(PlainTexts.longSentences(milestones().stream().map(node -> node.text(Languages.PLAIN_GERMAN))))
                .isEmpty();
    }

    @Test
    void aMilestoneWithoutPlainWordsIsReadInGerman() {
        var told = new ModelMilestones.Node(
                "Done", Map.of("milestone", "Abgeschlossen.", "milestone.de-simple", "Alles ist fertig."));
        var untold = new ModelMilestones.Node("Done", Map.of("milestone", "Abgeschlossen."));

        assertThat(told.text(Languages.PLAIN_GERMAN)).isEqualTo("Alles ist fertig.");
        assertThat(told.text(Locale.GERMAN)).isEqualTo("Abgeschlossen.");
        assertThat(untold.text(Languages.PLAIN_GERMAN)).isEqualTo("Abgeschlossen.");
    }

    @Test
    void whatComesLastIsSaidLast() {
        var model = Bpmn.readModelFromFile(
                Path.of("processes/gewerbe-anmelden/gewerbe-anmelden.bpmn").toFile());

        var ahead = new ModelMilestones(model).ahead(List.of("CheckNotice"), Set.of());

        assertThat(ahead.getLast().text(Locale.GERMAN)).isEqualTo("Alles erledigt.");
    }

    private static List<ModelMilestones.Node> milestones() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(model -> model.getModelElementsByType(FlowNode.class).stream())
                    .map(node -> new ModelMilestones.Node(node.getId(), ModelProperties.of(node)))
                    .filter(node -> node.properties().containsKey("milestone"))
                    .toList();
        }
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
