/** Pages for citizens and businesses. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "authority",
            "journal",
            "catalogue",
            "forms",
            "documents",
            "site",
            "application",
            "routing",
            "payment",
            "efile",
            "correspondence"
        })
@NullMarked
package de.amtsweg.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
