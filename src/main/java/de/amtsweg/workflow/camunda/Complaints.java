package de.amtsweg.workflow.camunda;

import de.amtsweg.catalogue.PackageProblem;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Collects what is wrong with one file, in German, for the people who drew it. */
final class Complaints {
    private final String file;
    private final List<PackageProblem> found = new ArrayList<>();

    Complaints(String file) {
        this.file = file;
    }

    void add(Element element, String problem, String remedy) {
        add(BpmnFile.place(element), problem, remedy);
    }

    void add(String element, String problem, String remedy) {
        var complaint = new PackageProblem(file, element, problem, remedy);
        if (!found.contains(complaint)) {
            found.add(complaint);
        }
    }

    List<PackageProblem> found() {
        return List.copyOf(found);
    }

    boolean none() {
        return found.isEmpty();
    }
}
