/** Handing over to a unit of our own house. */
@NullMarked
package de.amtsweg.routing.desk;

import org.jspecify.annotations.NullMarked;
