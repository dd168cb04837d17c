/** Everything written to the applicant: receipts, requests, notices, their delivery and its proof. */
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
package de.amtsweg.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
