/** E-files kept in our own database. */
@NullMarked
package de.amtsweg.efile.database;

import org.jspecify.annotations.NullMarked;
