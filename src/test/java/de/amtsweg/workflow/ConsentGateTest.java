package de.amtsweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.catalogue.PackageProblem;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.forms.Forms;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentGateTest {
    private static final ServiceKey KEY = new ServiceKey("strassenfest-anmelden");

    private final ConsentGate gate = new ConsentGate(Town.on(TestDatabase.H2).the(Forms.class));

    @Test
    void aModelThatForgetsTheCoApplicantsIsRefused() {
        assertThat(problems("co-applicant", "<callActivity calledElement=\"bekanntgeben\"/>"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("forms/antrag.form");
                    assertThat(problem.remedy()).contains("mitantrag-einholen");
                });
    }

    @Test
    void aModelThatAsksThemMayRun() {
        assertThat(problems("co-applicant", "<callActivity calledElement=\"mitantrag-einholen\"/>"))
                .isEmpty();
        assertThat(problems("co-applicant", "<serviceTask delegateExpression=\"${inviteCoApplicants}\"/>"))
                .isEmpty();
    }

    @Test
    void aFormThatNamesNobodyNeedsNoConsent() {
        assertThat(problems("email", "<callActivity calledElement=\"bekanntgeben\"/>"))
                .isEmpty();
    }

    private List<PackageProblem> problems(String type, String model) {
        var form = """
                {"type": "default", "id": "antrag", "schemaVersion": 19, "components": [
                  {"type": "group", "id": "mit", "label": "Mit wem?", "components": [
                    {"type": "textfield", "id": "f_wer", "key": "wer", "label": "Wer?", "properties": {"amtsweg.type": "%s"}}]}]}""".formatted(type);
        var files = Map.of("forms/antrag.form", bytes(form), KEY + ".bpmn", bytes(model));
        return gate.problemsOf(ServicePackage.of(KEY, files), ServicePackage.of(KEY, Map.of()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
