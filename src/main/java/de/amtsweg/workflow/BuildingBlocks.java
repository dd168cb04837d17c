package de.amtsweg.workflow;

import java.util.List;
import java.util.Optional;

/** Everything a model may call. */
public interface BuildingBlocks {
    /** The blocks offered to people who draw models, by name. */
    List<Block> palette();

    Optional<Block> named(String name);

    /** One block: its name in models, what it does (German), its parameters. */
    record Block(
            String name, String label, boolean reachesOutside, boolean forModels, List<BlockParameter> parameters) {}

    /** An input mapping a block reads. */
    record BlockParameter(String name, String label, boolean required) {}
}
