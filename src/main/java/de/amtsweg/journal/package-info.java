/** What happened to an application: who, when, what. Append-only, in the transaction of the act itself. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package de.amtsweg.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
