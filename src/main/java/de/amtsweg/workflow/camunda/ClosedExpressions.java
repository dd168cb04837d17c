package de.amtsweg.workflow.camunda;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Expressions of models: they read names and variables and call building blocks, nothing else. There is no resolver that
 * would call a method of a Java object, and no function.
 */
class ClosedExpressions extends JuelExpressionManager {
    private final ApplicationNames names;
    private final SpringBuildingBlocks blocks;

    ClosedExpressions(ApplicationNames names, SpringBuildingBlocks blocks) {
        this.names = names;
        this.blocks = blocks;
    }

    /** The engine adds functions of its own (the date, the signed-in user's groups); models get none of them. */
    @Override
    public void addFunction(String name, Method function) {
        // Left out on purpose.
    }

    @Override
    protected ELResolver createElResolver() {
        var chain = new CompositeELResolver();
        chain.add(new NamesResolver(names));
        chain.add(new ExecutionResolver());
        chain.add(new VariableScopeElResolver());
        chain.add(new VariableContextElResolver());
        chain.add(new BlocksResolver(blocks));
        chain.add(new MapELResolver(true));
        chain.add(new ListELResolver(true));
        return chain;
    }
}
