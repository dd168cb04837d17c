package de.amtsweg.correspondence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.amtsweg.authority.FederalState;
import de.amtsweg.authority.WorkingCalendar;
import de.amtsweg.catalogue.ProcedureLaw;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The rules of {@code notification.yaml}: law × state × way × day → day of notification (§ 41 VwVfG, § 122 AO, § 37 SGB X) and
 * end of the remedy period (§ 70 VwGO, § 355 AO, § 84 SGG; counted by §§ 187, 188, 193 BGB). Of the rules that fit the last counts.
 */
final class NotificationRules {
    private final List<Notified> notified;
    private final List<Remedy> remedies;

    private NotificationRules(File file) {
        this.notified = file.notified();
        this.remedies = file.remedy();
    }

    /** @throws IllegalArgumentException when the file has something else in it than rules */
    static NotificationRules read(InputStream yaml) throws IOException {
        try (yaml) {
            var mapper = YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();
            return new NotificationRules(mapper.readValue(yaml.readAllBytes(), File.class));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "The rules of notification are not readable: " + unreadable.getMessage());
        }
    }

    /**
     * What was sent under which law, and how.
     *
     * @param announced whether the mail that told of it arrived, as far as anybody knows
     */
    record Sending(ProcedureLaw law, FederalState state, Way way, boolean announced) {}

    /**
     * When something sent by this way counts as notified.
     *
     * @param provided the day on which it was provided and announced
     * @param settled the day on which it was posted, fetched, handed over or served
     * @throws IllegalStateException when no rule fits
     */
    Notification of(Sending sending, LocalDate provided, LocalDate settled, WorkingCalendar calendar) {
        var rule = last(notified, one -> one.fits(sending, settled));
        var end = rule.from() == Base.PROVIDED ? provided : settled;
        var counted = end.plusDays(rule.days());
        var day = rule.movesToWorkingDay() ? calendar.onOrAfter(counted) : counted;
        var remedy = last(remedies, one -> one.law() == sending.law() && !settled.isBefore(one.validFrom()));
        return new Notification(
                day, calendar.onOrAfter(day.plus(remedy.period())), rule.source() + "; " + remedy.source());
    }

    private static <T> T last(List<T> rules, Predicate<T> fits) {
        return rules.stream()
                .filter(fits)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("No rule says when this counts as notified"));
    }

    private record File(List<Notified> notified, List<Remedy> remedy) {}

    private enum Base {
        SETTLED,
        PROVIDED
    }

    private record Notified(
            ProcedureLaw law,
            List<FederalState> states,
            Way way,
            LocalDate validFrom,
            Base from,
            int days,
            boolean movesToWorkingDay,
            boolean unannounced,
            String source) {
        @JsonCreator
        Notified(
                @JsonProperty(value = "law", required = true) ProcedureLaw law,
                @JsonProperty("states") @Nullable List<FederalState> states,
                @JsonProperty(value = "way", required = true) Way way,
                @JsonProperty(value = "validFrom", required = true) LocalDate validFrom,
                @JsonProperty("from") @Nullable Base from,
                @JsonProperty(value = "days", required = true) int days,
                @JsonProperty("movesToWorkingDay") boolean movesToWorkingDay,
                @JsonProperty("unannounced") boolean unannounced,
                @JsonProperty(value = "source", required = true) String source) {
            this.law = law;
            this.states = states == null ? List.of() : states;
            this.way = way;
            this.validFrom = validFrom;
            this.from = from == null ? Base.SETTLED : from;
            this.days = days;
            this.movesToWorkingDay = movesToWorkingDay;
            this.unannounced = unannounced;
            this.source = source;
        }

        boolean fits(Sending sending, LocalDate day) {
            return law == sending.law()
                    && way == sending.way()
                    && (!unannounced || !sending.announced())
                    && (states.isEmpty() || states.contains(sending.state()))
                    && !day.isBefore(validFrom);
        }
    }

    private record Remedy(ProcedureLaw law, LocalDate validFrom, Period period, String source) {}
}
