package de.amtsweg.workflow;

import de.amtsweg.catalogue.PackageGate;
import de.amtsweg.catalogue.PackageProblem;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.forms.Forms;
import de.amtsweg.forms.InvalidForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where a form lets people name co-applicants, the model waits for them: otherwise nobody would ever ask them. */
@Component
@Order(40)
class ConsentGate implements PackageGate {
    private static final Pattern ASKS = Pattern.compile("\"mitantrag-einholen\"|\\$\\{inviteCoApplicants}");

    private final Forms forms;

    ConsentGate(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<PackageProblem> problemsOf(ServicePackage candidate, ServicePackage sharedParts) {
        if (candidate.files().entrySet().stream()
                .anyMatch(file -> file.getKey().endsWith(".bpmn") && asks(file.getValue()))) {
            return List.of();
        }
        return candidate.files().entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith("forms/") && file.getKey().endsWith(".form"))
                .filter(file -> namesCoApplicants(file.getValue()))
                .map(file -> new PackageProblem(
                        file.getKey(),
                        "co-applicant",
                        "Das Formular fragt nach Mitantragstellenden, aber das Modell bittet sie nicht um Zustimmung.",
                        "Rufen Sie im Modell den Teil „mitantrag-einholen“ auf."))
                .toList();
    }

    private static boolean asks(byte[] model) {
        return ASKS.matcher(new String(model, StandardCharsets.UTF_8)).find();
    }

    private boolean namesCoApplicants(byte[] schema) {
        try {
            return forms.parse(schema, Map.of()).asksForInvitees();
        } catch (InvalidForm reportedElsewhere) {
            return false;
        }
    }
}
