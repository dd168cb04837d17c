package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;
import java.util.Locale;

/** How far an application has come. Answered by the process room, in the words of the model. */
public interface Progress {
    ProgressReport of(ApplicationId application, Locale locale);
}
