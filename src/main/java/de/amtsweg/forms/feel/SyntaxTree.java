package de.amtsweg.forms.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/** An expression taken apart: which names it reads, and whether it holds anything dangerous. */
final class SyntaxTree {
    private static final BigDecimal LARGEST_RANGE = BigDecimal.valueOf(1000);
    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.TEN;
    private static final BigDecimal LARGEST_SCALE = BigDecimal.valueOf(20);
    private static final int DEEPEST_LOOP = 2;

    private final Object root;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> bound = new HashSet<>();

    private SyntaxTree(Object root) {
        this.root = root;
        collect(root);
    }

    static SyntaxTree of(Object root) {
        return new SyntaxTree(root);
    }

    Set<String> names() {
        var free = new LinkedHashSet<>(names);
        free.removeIf(name -> bound.contains(name.split("\\.", 2)[0]));
        return Collections.unmodifiableSet(free);
    }

    void refuseDangers() throws RefusedExpression {
        refuse(root, 0, false);
    }

    private void collect(Object node) {
        if (path(node) instanceof String path) {
            names.add(path);
            return;
        }
        if (node instanceof For loop) {
            bind(loop.iterators());
        } else if (node instanceof SomeItem loop) {
            bind(loop.iterators());
        } else if (node instanceof EveryItem loop) {
            bind(loop.iterators());
        }
        children(node).forEach(this::collect);
    }

    private void bind(Iterable<?> iterators) {
        elements(iterators).forEach(pair -> bound.add(String.valueOf(((Product) pair).productElement(0))));
    }

    static @Nullable String path(Object node) {
        if (node instanceof Ref ref) {
            return String.join(
                    ".", elements(ref.names()).stream().map(Object::toString).toList());
        }
        if (node instanceof PathExpression expression && path(expression.path()) instanceof String before) {
            return before + "." + expression.key();
        }
        return null;
    }

    private void refuse(Object node, int loops, boolean insideRange) throws RefusedExpression {
        switch (node) {
            case FunctionDefinition f -> throw function();
            case JavaFunctionInvocation f -> throw function();
            case QualifiedFunctionInvocation f -> throw function();
            case FunctionInvocation f -> BuiltIn.refuseUnlessKnown(f.function(), elements(f.params()));
            case Exponentiation power
            when !isConstantUpTo(power.y(), LARGEST_EXPONENT) ->
                throw new RefusedExpression(
                        "Der Exponent ist nicht fest oder zu groß.", "Schreiben Sie eine Zahl bis 10.");
            case For loop -> {
                // Builds a list, and its engine copies that list for every item.
                if (loops > 0 || elements(loop.iterators()).size() > 1) {
                    throw new RefusedExpression(
                            "Eine for-Schleife steckt in einer anderen Schleife oder läuft über zwei Listen.",
                            "Rechnen Sie Teile davon in eigenen Feldern vom Typ „expression“ aus.");
                }
                refuseLoop(loop.iterators(), loop.exp(), loops, insideRange);
                return;
            }
            case SomeItem loop -> {
                refuseLoop(loop.iterators(), loop.condition(), loops, insideRange);
                return;
            }
            case EveryItem loop -> {
                refuseLoop(loop.iterators(), loop.condition(), loops, insideRange);
                return;
            }
            case Filter filter
            when !(filter.filter() instanceof ConstNumber) -> {
                refuseDepth(loops + 1);
                refuse(filter.list(), loops, insideRange);
                refuse(filter.filter(), loops + 1, insideRange || countsNumbers(filter.list()));
                return;
            }
            default -> {}
        }
        for (var child : children(node)) {
            refuse(child, loops, insideRange);
        }
    }

    private void refuseLoop(Iterable<?> iterators, Object body, int loops, boolean insideRange)
            throws RefusedExpression {
        int deeper = loops;
        boolean ranges = insideRange;
        for (var iterator : elements(iterators)) {
            var source = ((Product) iterator).productElement(1);
            deeper++;
            if (isRange(source)) {
                refuseNested(ranges);
                if (!(source instanceof IterationContext range && isSmall(range))) {
                    throw new RefusedExpression(
                            "Der Zahlenbereich ist nicht begrenzt.",
                            "Schreiben Sie Anfang und Ende als Zahlen, höchstens 1000 auseinander.");
                }
                ranges = true;
            } else if (countsNumbers(source)) {
                refuseNested(ranges);
                ranges = true;
            }
            refuse(source, deeper, insideRange);
        }
        refuseDepth(deeper);
        refuse(body, deeper, ranges);
    }

    private static void refuseDepth(int loops) throws RefusedExpression {
        if (loops > DEEPEST_LOOP) {
            throw new RefusedExpression(
                    "Mehr als zwei Schleifen oder Filter sind ineinander geschachtelt.",
                    "Rechnen Sie Teile davon in eigenen Feldern vom Typ „expression“ aus.");
        }
    }

    private static void refuseNested(boolean insideRange) throws RefusedExpression {
        if (insideRange) {
            throw new RefusedExpression(
                    "Zwei Zahlenbereiche sind ineinander geschachtelt.", "Zählen Sie nur über einen.");
        }
    }

    /** Whether a list comes from counting, however deep inside. */
    private static boolean countsNumbers(Object node) {
        return node instanceof IterationContext || children(node).stream().anyMatch(SyntaxTree::countsNumbers);
    }

    private static boolean isRange(Object source) {
        return source instanceof IterationContext || source instanceof ConstRange;
    }

    private static boolean isSmall(IterationContext range) {
        return range.start() instanceof ConstNumber start
                && range.end() instanceof ConstNumber end
                && number(end).subtract(number(start)).abs().compareTo(LARGEST_RANGE) <= 0;
    }

    static boolean isSmallScale(Object node) {
        return isConstantUpTo(node, LARGEST_SCALE);
    }

    private static boolean isConstantUpTo(Object node, BigDecimal most) {
        return node instanceof ConstNumber constant
                && number(constant).signum() >= 0
                && number(constant).compareTo(most) <= 0;
    }

    private static BigDecimal number(ConstNumber constant) {
        return constant.value().bigDecimal();
    }

    private static RefusedExpression function() {
        return new RefusedExpression(
                "Eigene Funktionen und Aufrufe an Werten sind nicht erlaubt.",
                "Rechnen Sie Teile davon in eigenen Feldern vom Typ „expression“ aus.");
    }

    private static List<Object> children(Object node) {
        return node instanceof Product || node instanceof Iterable<?> ? elements(node) : List.of();
    }

    /** The parts of a node, of a list, or of the parameters of a call (unwrapped). */
    static List<Object> elements(Object node) {
        var parts = new ArrayList<Object>();
        if (node instanceof Iterable<?> list) {
            var iterator = list.iterator();
            while (iterator.hasNext()) {
                parts.add(iterator.next());
            }
        } else if (node instanceof PositionalFunctionParameters positional) {
            return elements(positional.params());
        } else if (node instanceof Product product) {
            var iterator = product.productIterator();
            while (iterator.hasNext()) {
                parts.add(iterator.next());
            }
        }
        return parts;
    }
}
