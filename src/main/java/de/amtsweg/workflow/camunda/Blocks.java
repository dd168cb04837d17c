package de.amtsweg.workflow.camunda;

import de.amtsweg.workflow.BuildingBlocks;
import de.amtsweg.workflow.BuildingBlocks.Block;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the building block a model element names. */
final class Blocks {
    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}");

    private Blocks() {}

    /** The name in {@code ${name}}; nothing for any other expression. */
    static Optional<String> name(String delegateExpression) {
        var match = CALL.matcher(delegateExpression.strip());
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    static Optional<Block> in(BuildingBlocks blocks, String delegateExpression) {
        return name(delegateExpression).flatMap(blocks::named);
    }
}
