/** The application (Antrag): life cycle, roles in it, answers, attachments, requests, progress. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "journal", "catalogue", "forms", "documents", "site"})
@NullMarked
package de.amtsweg.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
