/** Pages for operators. */
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
            "correspondence",
            "workflow"
        })
@NullMarked
package de.amtsweg.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
