package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Proceeding;
import de.amtsweg.shared.ApplicationId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything a model may read of the application it leads. */
@Component
class ApplicationNames {
    /** The answers of the applicant, and what clerks recorded: personal data that no engine table may hold. */
    static final Set<String> PERSONAL = Set.of("form", "clerk");

    static final Set<String> ALL = Set.of(
            "form", "clerk", "authority", "service", "application", "fee", "deadline", "sinceReceipt", "remedyEnd");

    /** Looked up late: names ask modules that may themselves need the engine. */
    private final ObjectProvider<ReadableName> beans;

    private volatile Map<String, ReadableName> names = Map.of();

    ApplicationNames(ObjectProvider<ReadableName> beans) {
        this.beans = beans;
    }

    Map<String, Object> value(String name, ApplicationId application, Optional<Proceeding> proceeding) {
        return Objects.requireNonNull(names().get(name), "No such name: " + name)
                .of(application, proceeding);
    }

    /** The plain values a decision table sees. */
    Map<String, Object> forDecisions(ApplicationId application, Optional<Proceeding> proceeding) {
        return List.of("form", "clerk", "authority", "service", "application").stream()
                .collect(Collectors.toMap(Function.identity(), name -> value(name, application, proceeding)));
    }

    private Map<String, ReadableName> names() {
        if (names.isEmpty()) {
            names = beans.stream().collect(Collectors.toMap(ReadableName::name, Function.identity()));
        }
        return names;
    }
}
