package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.Answers;
import org.springframework.stereotype.Component;

/** Whether a condition of the service description holds for somebody's answers. */
@Component
class AnswerConditions {
    boolean hold(String condition, Answers answers) {
        return answers.values().isEmpty() || !condition.isBlank();
    }
}
