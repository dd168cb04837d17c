/** One small class per building block of BPMN, and the words BPMN and Java share. */
@NullMarked
package de.amtsweg.workflow.delegate;

import org.jspecify.annotations.NullMarked;
