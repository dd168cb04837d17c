package de.amtsweg.workflow.camunda;

/** One chapter of the contract every model keeps. */
interface BpmnRule {
    void check(BpmnFile model, Complaints complaints);
}
