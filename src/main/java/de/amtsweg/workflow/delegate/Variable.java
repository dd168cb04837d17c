package de.amtsweg.workflow.delegate;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A typed name of a process variable. The engine stores the text form; only ids and plain control values belong here. */
record Variable<T>(String name, Function<String, T> reader) {
    /** The value. @throws IllegalStateException when the model has not set it */
    public T in(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("The variable " + name + " is not set"));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name))
                .map(Object::toString)
                .map(reader);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
    }

    /** Sets the value for this step only. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
    }
}
