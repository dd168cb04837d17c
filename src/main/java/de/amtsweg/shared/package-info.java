/** Value types every module speaks. No Spring beans, no I/O. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package de.amtsweg.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
