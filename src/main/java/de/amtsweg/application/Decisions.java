package de.amtsweg.application;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a decision table of a service, also before there is an application. Answered by the process room. */
public interface Decisions {
    /** One map of outputs for every rule that fits, in the order of the table. */
    List<Map<String, Object>> evaluate(
            ServiceKey service, int revision, String table, Answers form, Optional<AuthorityId> authority);
}
