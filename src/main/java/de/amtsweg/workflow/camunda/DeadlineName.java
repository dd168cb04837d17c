package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code deadline['P7D']}, {@code deadline['3WD']}: the end of a period that begins today. */
@Component
class DeadlineName implements ReadableName {
    private final WorkingDays workingDays;
    private final Clock clock;

    DeadlineName(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public Map<String, Object> of(ApplicationId application) {
        return new Periods(LocalDate.now(clock), workingDays.of(application), clock.getZone());
    }
}
