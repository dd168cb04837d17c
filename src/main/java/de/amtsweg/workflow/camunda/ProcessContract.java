package de.amtsweg.workflow.camunda;

import de.amtsweg.catalogue.PackageGate;
import de.amtsweg.catalogue.PackageProblem;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.forms.Expressions;
import de.amtsweg.workflow.BuildingBlocks;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What may run. People who draw models are not system administrators: a model uses the vocabulary of the house, calls
 * building blocks, and keeps the promises citizens rely on. The build, the publish button and deployment ask this one.
 */
@Component
class ProcessContract implements PackageGate {
    private final List<BpmnRule> rules;
    private final DmnContract tables;
    private final TrialParse trial;

    ProcessContract(BuildingBlocks blocks, Expressions feel, TrialParse trial) {
        this.rules = List.of(
                new VocabularyRule(),
                new ExpressionRule(),
                new BlockUseRule(blocks),
                new ReferenceRule(),
                new ShapeRule(),
                new WaitRule(),
                new ReliefRule(),
                new ReasonRule(),
                new WayRule(),
                new NamingRule(),
                new DecisionOutputRule());
        this.tables = new DmnContract(feel);
        this.trial = trial;
    }

    @Override
    public List<PackageProblem> problemsOf(ServicePackage candidate, ServicePackage sharedParts) {
        var surroundings = new Surroundings(candidate, sharedParts);
        return candidate.files().entrySet().stream()
                .filter(file -> DeployedModels.isModel(file.getKey()))
                .flatMap(file -> problemsOf(file.getKey(), file.getValue(), surroundings).stream())
                .toList();
    }

    private List<PackageProblem> problemsOf(String file, byte[] xml, Surroundings surroundings) {
        var complaints = new Complaints(file);
        try {
            var root = ModelXml.read(xml).getDocumentElement();
            if (file.endsWith(".dmn")) {
                tables.check(root, complaints);
            } else {
                var model = new BpmnFile(file, root, surroundings);
                rules.forEach(rule -> rule.check(model, complaints));
            }
            if (complaints.none()) {
                trial.parse(file, xml, complaints);
            }
        } catch (ModelXml.Unreadable unreadable) {
            complaints.add("", unreadable.problem(), "Öffnen Sie die Datei im Modeler und speichern Sie sie neu.");
        }
        return complaints.found();
    }
}
