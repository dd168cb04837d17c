/** The process: tasks, models, inbox, incidents. The only room the engine lives in. */
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
package de.amtsweg.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
