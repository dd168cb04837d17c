package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.application.Request.Answer;
import de.amtsweg.application.Requests;
import de.amtsweg.shared.ApplicationId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code sinceReceipt['P3D']}: the end of a period that begins when everything needed had come in. */
@Component
class SinceReceiptName implements ReadableName {
    private final Applications applications;
    private final Requests requests;
    private final WorkingDays workingDays;
    private final Clock clock;

    SinceReceiptName(Applications applications, Requests requests, WorkingDays workingDays, Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sinceReceipt";
    }

    @Override
    public Map<String, Object> of(ApplicationId application) {
        return new Periods(completeOn(application), workingDays.of(application), clock.getZone());
    }

    /** The day of the last answer to a request, or the day of receipt when nothing was asked. */
    private LocalDate completeOn(ApplicationId application) {
        var answers = requests.of(application).stream()
                .flatMap(request -> request.answer().stream())
                .map(Answer::at)
                .map(moment -> LocalDate.ofInstant(moment, clock.getZone()));
        return Stream.concat(Stream.of(applications.get(application).receivedOn()), answers)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
