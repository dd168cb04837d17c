package de.amtsweg.workflow.camunda;

import java.util.Optional;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Resolves the names of building blocks; no other bean is seen. */
class BlocksResolver extends ReadOnlyResolver {
    private final SpringBuildingBlocks blocks;

    BlocksResolver(SpringBuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    Optional<Found> find(ELContext context, @Nullable Object base, Object property) {
        return base == null && property instanceof String name
                ? blocks.bean(name).map(Found::new)
                : Optional.empty();
    }
}
