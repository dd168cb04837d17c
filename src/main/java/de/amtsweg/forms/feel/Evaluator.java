package de.amtsweg.forms.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.Nil$;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates what the FEEL engine has compiled in the way the engine does, on functions that are built once. The engine
 * builds all of them anew each time, which takes nine tenths of the time of an ordinary condition.
 */
final class Evaluator {
    private static final String INPUT = FeelEngine.UnaryTests$.MODULE$.defaultInputVariable();

    private final ValueMapper values = new ValueMapper.CompositeValueMapper(mappers());
    private final FeelInterpreter interpreter = new FeelInterpreter(values);
    private final BuiltinFunctions functions;

    Evaluator(FeelEngineClock clock) {
        functions = new BuiltinFunctions(clock, values);
    }

    /** The value of an expression, or null when it cannot be computed. */
    @Nullable
    Object value(ParsedExpression expression, Names names) {
        return evaluated(expression, context(names));
    }

    /** The value of a unary test without an input, or null when it cannot be computed. */
    @Nullable
    Object tested(ParsedExpression test, Names names) {
        return evaluated(test, context(names).add(new Tuple2<>(INPUT, ValNull$.MODULE$)));
    }

    /** A new one each time, for it collects what went wrong. */
    private EvalContext context(Names names) {
        return EvalContext.create(values, functions).merge(new NamesContext(names));
    }

    private @Nullable Object evaluated(ParsedExpression expression, EvalContext context) {
        try {
            var value = interpreter.eval(expression.expression(), context);
            return value instanceof ValError || value instanceof ValFatalError ? null : values.unpackVal(value);
        } catch (RuntimeException notComputable) {
            return null;
        }
    }

    private static List<CustomValueMapper> mappers() {
        return new $colon$colon<>(new JavaValueMapper(), (List<CustomValueMapper>) (List<?>) Nil$.MODULE$);
    }
}
