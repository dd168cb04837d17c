package de.amtsweg.workflow.delegate;

import org.camunda.bpm.engine.delegate.BpmnError;

/** What can go wrong in the domain so that the model takes another path (a BPMN error boundary event). */
enum BusinessError {
    NO_AUTHORITY_IN_CHARGE,
    OTHER_AUTHORITY_IN_CHARGE;

    /** The reason is for the journal and the operator: never a name, an address or an answer. */
    public BpmnError because(String reason) {
        return new BpmnError(name(), reason);
    }
}
