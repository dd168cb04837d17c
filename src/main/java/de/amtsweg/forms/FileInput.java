package de.amtsweg.forms;

import de.amtsweg.shared.FileSize;
import java.util.Set;

/**
 * An input that takes files, and what it takes.
 *
 * @param name of the input on the page; as a field type names it, the slot
 * @param most how many files
 * @param size of the largest file
 * @param mediaTypes kinds of file; all that can be handed in when empty
 */
public record FileInput(String name, int most, FileSize size, Set<String> mediaTypes) {
    FileInput below(String path) {
        return new FileInput(Typed.nameOf(path, name), most, size, mediaTypes);
    }
}
