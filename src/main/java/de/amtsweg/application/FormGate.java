package de.amtsweg.application;

import de.amtsweg.catalogue.PackageGate;
import de.amtsweg.catalogue.PackageProblem;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.forms.Forms;
import de.amtsweg.forms.InvalidForm;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The forms of a package, with their translations, ask only what may be asked. */
@Component
@Order(20)
class FormGate implements PackageGate {
    private static final String FOLDER = "forms/";
    private static final String ENDING = ".form";

    private final Forms forms;

    FormGate(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<PackageProblem> problemsOf(ServicePackage candidate, ServicePackage sharedParts) {
        var problems = new ArrayList<PackageProblem>();
        for (var file : candidate.files().keySet()) {
            if (file.startsWith(FOLDER) && file.endsWith(ENDING)) {
                problems.addAll(problemsOf(candidate, file));
            }
        }
        return problems;
    }

    private List<PackageProblem> problemsOf(ServicePackage candidate, String file) {
        try {
            FormFiles.read(candidate, file.substring(FOLDER.length(), file.length() - ENDING.length()), forms);
            return List.of();
        } catch (InvalidForm refused) {
            return refused.problems().stream()
                    .map(problem -> new PackageProblem(file, problem.element(), problem.problem(), problem.remedy()))
                    .toList();
        }
    }
}
