/** Authorities, units, places, working calendars, people, roles and deputies; who may do what. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package de.amtsweg.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
