/** Which administrative services are on offer: service packages, their versions, search. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "journal"})
@NullMarked
package de.amtsweg.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
