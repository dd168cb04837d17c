/** The permanent record: files what the journal announces. */
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
package de.amtsweg.efile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
