package de.amtsweg.workflow.camunda;

import de.amtsweg.workflow.BuildingBlocks;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Makes true what a building block says of itself. One that reaches outside runs as a job of its own, so that what was
 * done before it stays done when it fails, and it alone is tried again.
 */
class BlockRules extends AbstractBpmnParseListener {
    private final BuildingBlocks blocks;

    BlockRules(BuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        apply(element, activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        apply(element, activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        apply(element, activity);
    }

    private void apply(Element element, ActivityImpl activity) {
        @Nullable String expression = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
        if (expression == null) {
            return;
        }
        activity.setProperty(TransientMappings.IS_BLOCK, true);
        Blocks.in(blocks, expression)
                .filter(BuildingBlocks.Block::reachesOutside)
                .filter(outside -> !activity.isAsyncBefore())
                .ifPresent(outside -> activity.setAsyncBefore(true, true));
    }
}
