package de.amtsweg.forms.feel;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.immutable.List$;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;

/** Looks names up one by one instead of copying all answers for every expression. */
final class NamesContext extends CustomContext {
    private final VariableProvider variables;

    NamesContext(Names names) {
        this.variables = new VariableProvider() {
            @Override
            public Option<Object> getVariable(String name) {
                return Option.apply(names.valueOf(name));
            }

            @Override
            @SuppressWarnings("unchecked")
            public Iterable<String> keys() {
                return (Iterable<String>) (Iterable<?>) List$.MODULE$.empty();
            }
        };
    }

    @Override
    public VariableProvider variableProvider() {
        return variables;
    }
}
