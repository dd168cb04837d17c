/** Handing over by files in a folder per recipient. */
@NullMarked
package de.amtsweg.routing.folder;

import org.jspecify.annotations.NullMarked;
