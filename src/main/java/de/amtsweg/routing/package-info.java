/** Which authority is in charge, and handing over to it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "authority",
            "journal",
            "catalogue",
            "forms",
            "documents",
            "site",
            "application"
        })
@NullMarked
package de.amtsweg.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
