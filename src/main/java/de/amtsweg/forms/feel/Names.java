package de.amtsweg.forms.feel;

import org.jspecify.annotations.Nullable;

/** Where an expression looks up its names; values are trees of maps, lists and plain values. */
@FunctionalInterface
public interface Names {
    /** The value of a name, or null when there is none. */
    @Nullable
    Object valueOf(String name);
}
