package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Resolves {@code form}, {@code clerk}, {@code authority}, … for the application whose process asks. */
class NamesResolver extends ReadOnlyResolver {
    private final ApplicationNames names;

    NamesResolver(ApplicationNames names) {
        this.names = names;
    }

    @Override
    Optional<Found> find(ELContext context, @Nullable Object base, Object property) {
        if (base != null || !(property instanceof String name) || !ApplicationNames.ALL.contains(name)) {
            return Optional.empty();
        }
        var scope = (VariableScope) context.getContext(VariableScope.class);
        return Optional.of(new Found(names.value(name, applicationOf(scope, name), Scopes.proceeding(scope))));
    }

    private static ApplicationId applicationOf(@Nullable VariableScope scope, String name) {
        return Scopes.application(scope)
                .orElseThrow(() ->
                        new IllegalStateException("There is no application here whose \"" + name + "\" could be read"));
    }
}
