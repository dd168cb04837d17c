/**
 * The engine: its set-up, deployment of packages, the contract models keep, starting and correlating. With
 * {@code workflow.delegate} the only code that imports {@code org.camunda.bpm}.
 */
@NullMarked
package de.amtsweg.workflow.camunda;

import org.jspecify.annotations.NullMarked;
