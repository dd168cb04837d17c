package de.amtsweg.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The description of a service can be read, and the files it names are there. */
@Component
@Order(0)
class DescriptionGate implements PackageGate {
    @Override
    public List<PackageProblem> problemsOf(ServicePackage candidate, ServicePackage sharedParts) {
        if (candidate.key().equals(Packages.SHARED_PARTS)) {
            return List.of();
        }
        var read = ServiceDescription.read(new PackageId(candidate.key(), 0), candidate);
        var problems = new ArrayList<>(read.problems());
        read.service()
                .ifPresent(service -> Stream.concat(Stream.of(service.form()), service.precheckForm().stream())
                        .map(form -> "forms/" + form + ".form")
                        .filter(form -> candidate.file(form).isEmpty())
                        .forEach(form -> problems.add(new PackageProblem(
                                ServiceDescription.FILE,
                                "form",
                                "Das Formular " + form.substring("forms/".length()) + " fehlt.",
                                "Legen Sie es im Ordner forms/" + candidate.key() + " an."))));
        var model = candidate.key() + ".bpmn";
        if (candidate.file(model).isEmpty()) {
            problems.add(new PackageProblem(
                    model, "", "Das Modell fehlt.", "Legen Sie es im Ordner processes/" + candidate.key() + " an."));
        }
        return problems;
    }
}
