package de.amtsweg.workflow;

import de.amtsweg.shared.ServiceKey;
import java.util.Map;

/** The drawn models, and where running applications stand in them. */
public interface Models {
    /** The BPMN of a package version, as it was published. @throws IllegalArgumentException when there is none */
    String bpmn(ServiceKey service, int revision);

    /** How many applications of this version stand at which flow node, by the node's id; shared parts not included. */
    Map<String, Integer> running(ServiceKey service, int revision);
}
