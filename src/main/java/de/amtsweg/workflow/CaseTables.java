package de.amtsweg.workflow;

import de.amtsweg.shared.ApplicationId;
import java.util.List;
import java.util.Map;

/** Asks a decision table of the pinned package about an application: its answers, the clerks' findings, its authority. */
public interface CaseTables {
    /** One map of outputs for every rule that fits, in the order of the table. */
    List<Map<String, Object>> evaluate(ApplicationId application, String table);
}
