/** All bytes, by hash: storing them, writing PDF/A, inspecting uploads. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "journal"})
@NullMarked
package de.amtsweg.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
