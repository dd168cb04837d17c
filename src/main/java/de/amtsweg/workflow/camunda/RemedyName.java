package de.amtsweg.workflow.camunda;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.shared.ApplicationId;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code remedyEnd['zurueckweisungsbescheid']}: the last minute in which a remedy against this notice may be filed. */
@Component
class RemedyName implements ReadableName {
    private final Deliveries deliveries;
    private final Clock clock;

    RemedyName(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remedyEnd";
    }

    @Override
    public Map<String, Object> of(ApplicationId application) {
        return new Ends(application);
    }

    private final class Ends extends AbstractMap<String, Object> {
        private final ApplicationId application;

        Ends(ApplicationId application) {
            this.application = application;
        }

        /** @throws IllegalStateException when that notice was not notified yet: the model asks too early */
        @Override
        public String get(@Nullable Object template) {
            var end = deliveries
                    .remedyUntil(application, String.valueOf(template))
                    .orElseThrow(() -> new IllegalStateException(
                            "No notice %s of application %s was notified yet".formatted(template, application)));
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    end.atTime(LocalTime.of(23, 59)).atZone(clock.getZone()));
        }

        @Override
        public boolean containsKey(@Nullable Object template) {
            return template instanceof String;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return Set.of();
        }
    }
}
