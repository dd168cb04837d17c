package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Display;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Scope;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Times of day as people write them: 9:30, 09.30 Uhr, 930, 9:30 am. */
final class TimeText {
    static final int LONGEST = 20;

    private static final Set<Integer> INTERVALS = Set.of(1, 5, 10, 15, 30, 60);
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{1,2})(?:(?:[:.h]|\\s*uhr\\s*)?([0-9]{2}))?\\s*(?:uhr|h)?\\s*(?:([ap])\\.?m\\.?)?");

    private TimeText() {}

    static void inspect(Field field, Consumer<FormProblem> problems) {
        if (!INTERVALS.contains(field.whole("timeInterval", 1))) {
            problems.accept(
                    field.problem("timeInterval ist nicht lesbar.", "Nehmen Sie 1, 5, 10, 15, 30 oder 60 Minuten."));
        }
        if ("utc_normalized".equals(field.property("timeSerializingFormat").orElse(""))) {
            problems.accept(field.problem(
                    "Zeiten werden so behalten, wie sie am Ort gelten, nicht umgerechnet in UTC.",
                    "Wählen Sie für timeSerializingFormat „no_timezone“."));
        }
    }

    static Optional<LocalTime> parse(String typed) {
        var written = WRITTEN.matcher(typed.toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(written.group(1));
        int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
        if (written.group(3) != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (written.group(3).equals("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** A time as it was stored or computed; an offset from UTC is left out: it is the time of the place. */
    static Optional<LocalTime> stored(Object stored) {
        try {
            return switch (stored) {
                case TemporalAccessor time -> Optional.of(LocalTime.from(time));
                case String text -> Optional.of(LocalTime.from(DateTimeFormatter.ISO_TIME.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static List<Complaint> check(Field field, String part, LocalTime time, Scope scope) {
        int interval = field.whole("timeInterval", 1);
        if (time.toSecondOfDay() / 60 % interval != 0) {
            return List.of(rule(part, "fields.time.interval", interval));
        }
        var least = Optional.ofNullable(field.setting("minTime", scope)).flatMap(TimeText::stored);
        if (least.isPresent() && time.isBefore(least.get())) {
            return List.of(rule(part, "fields.time.min", Display.time(least.get())));
        }
        var most = Optional.ofNullable(field.setting("maxTime", scope)).flatMap(TimeText::stored);
        if (most.isPresent() && time.isAfter(most.get())) {
            return List.of(rule(part, "fields.time.max", Display.time(most.get())));
        }
        return List.of();
    }

    private static Complaint rule(String part, String key, Object argument) {
        return new Complaint(part, key, List.of(argument), true);
    }
}
