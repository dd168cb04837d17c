/** The shell around every page: layout, sign-in, error pages, languages. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "journal"})
@NullMarked
package de.amtsweg.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
