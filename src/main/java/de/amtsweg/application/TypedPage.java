package de.amtsweg.application;

import java.time.Instant;
import org.springframework.util.MultiValueMap;

/**
 * What stands typed on a page of a draft and is not saved: nobody has checked it yet, or something is wrong with it.
 *
 * @param mark tells two windows apart that type on the same page
 * @param state what the page held when this was typed; typed on another state it counts no more
 */
public record TypedPage(String mark, String state, MultiValueMap<String, String> values, Instant savedAt) {
    /** Without what was typed. */
    @Override
    public String toString() {
        return "TypedPage[" + mark + "]";
    }
}
