package de.amtsweg.workflow;

import de.amtsweg.shared.UnitId;
import java.util.Optional;

/** Which tasks somebody wants to see: only their own, only those of one unit, or all they may work on. */
public record TaskFilter(boolean mineOnly, Optional<UnitId> unit) {
    public static final TaskFilter ALL = new TaskFilter(false, Optional.empty());
    public static final TaskFilter MINE = new TaskFilter(true, Optional.empty());
}
