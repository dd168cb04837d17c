package de.amtsweg.workflow;

import java.util.List;
import java.util.Set;

/** What came of a scenario: the complaints (none when all held) and the flow nodes passed, as {@code process/node}. */
public record ScenarioReport(String scenario, List<String> problems, Set<String> passed) {
    public boolean held() {
        return problems.isEmpty();
    }
}
