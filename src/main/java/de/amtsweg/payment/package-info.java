/** Which fee is due and whether it has been paid. */
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
package de.amtsweg.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
