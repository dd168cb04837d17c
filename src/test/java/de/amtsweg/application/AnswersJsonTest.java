package de.amtsweg.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.shared.Answers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersJsonTest {
    @Test
    void everyKindOfAnswerComesBackAsItWas() {
        var answers = new Answers(Map.of(
                "text", "Ünïcode „in“ \\ and \"quotes\" 🚲",
                "number", new BigDecimal("26.00"),
                "big", new BigDecimal("12345678901234567890.123"),
                "yes", true,
                "date", LocalDate.of(2026, 5, 4),
                "time", LocalTime.of(8, 30),
                "month", YearMonth.of(1984, 5),
                "list", List.of(Map.of("staat", "DE"), Map.of("staat", "FR", "seit", LocalDate.of(2020, 1, 1))),
                "person", Map.of("anschrift", Map.of("plz", "01067"))));

        assertThat(AnswersJson.read(AnswersJson.write(answers))).isEqualTo(answers);
    }

    @Test
    void anAnswerThatLooksLikeATagButIsNoneStaysText() {
        var answers = new Answers(Map.of("odd", Map.of("@date", "2026-05-04", "more", "x"), "text", "{\"@date\":1}"));

        assertThat(AnswersJson.read(AnswersJson.write(answers))).isEqualTo(answers);
    }

    @Test
    void ourOwnTypesAreNoAnswers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswersJson.write(new Answers(Map.of("party", Party.UNKNOWN))));
    }
}
