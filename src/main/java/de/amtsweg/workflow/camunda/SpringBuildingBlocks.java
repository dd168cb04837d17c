package de.amtsweg.workflow.camunda;

import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlocks;
import de.amtsweg.workflow.Faults;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Knows the blocks by their annotation, without making them: they need the engine, and the engine needs to know them. */
@Component
class SpringBuildingBlocks implements BuildingBlocks {
    private final ListableBeanFactory beans;
    private final Faults faults;
    private final Map<String, Block> blocks;

    SpringBuildingBlocks(ListableBeanFactory beans, Faults faults) {
        this.beans = beans;
        this.faults = faults;
        this.blocks = Arrays.stream(beans.getBeanNamesForAnnotation(BuildingBlock.class))
                .map(this::described)
                .collect(Collectors.toMap(Block::name, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private Block described(String bean) {
        var annotation = beans.findAnnotationOnBean(bean, BuildingBlock.class, false);
        if (annotation == null) {
            throw new IllegalStateException("Bean " + bean + " has lost its annotation");
        }
        var parameters = Arrays.stream(annotation.parameters())
                .map(parameter -> new BlockParameter(parameter.name(), parameter.label(), parameter.required()))
                .toList();
        return new Block(bean, annotation.label(), annotation.reachesOutside(), annotation.forModels(), parameters);
    }

    @Override
    public List<Block> palette() {
        return blocks.values().stream().filter(Block::forModels).toList();
    }

    @Override
    public Optional<Block> named(String name) {
        return Optional.ofNullable(blocks.get(name));
    }

    /** The bean behind a name; only blocks are found. */
    Optional<Object> bean(String name) {
        return named(name).map(block -> beans.getBean(block.name())).map(block -> breakable(name, block));
    }

    /** A scenario may want a block to fail. */
    private Object breakable(String name, Object block) {
        return faults.none() || !(block instanceof JavaDelegate delegate)
                ? block
                : new BreakableBlock(name, delegate, faults);
    }
}
