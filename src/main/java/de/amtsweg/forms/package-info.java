/** What people can be asked, and how an answer is checked. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "journal"})
@NullMarked
package de.amtsweg.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
