package de.amtsweg.operations;

import de.amtsweg.catalogue.ModelOutline;
import de.amtsweg.catalogue.ModelOutline.Kind;
import de.amtsweg.catalogue.ModelOutline.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Work the house does by itself, drawn as processes that a timer starts. */
@Component
class RecurringWork {
    private final ResourcePatternResolver resources;

    RecurringWork(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /** What is done and how often, both in the words of the model. */
    record Recurring(String id, String name, String rhythm) {}

    List<Recurring> all() {
        var work = new ArrayList<Recurring>();
        try {
            for (var model : resources.getResources("classpath*:operations/*.bpmn")) {
                work.add(recurring(ModelOutline.of(model.getContentAsByteArray())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The models of recurring work cannot be read", unreadable);
        }
        work.sort(Comparator.comparing(Recurring::name));
        return work;
    }

    private static Recurring recurring(ModelOutline model) {
        var rhythm = model.steps().stream()
                .filter(step -> step.kind() == Kind.START)
                .map(Step::label)
                .findFirst()
                .orElse("");
        return new Recurring(model.id(), model.name(), rhythm);
    }
}
