package de.amtsweg.workflow;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import java.util.List;

/** Steps that do not go on by themselves (Störungen), and the button that tries them again. */
public interface Incidents {
    List<Incident> open();

    List<Incident> of(ApplicationId application);

    /** Gives the failed step another round of attempts; does nothing when the incident is already cured. */
    void retry(String incidentId, PersonId by);
}
