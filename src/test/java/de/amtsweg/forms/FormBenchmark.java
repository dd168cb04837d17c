package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.GERMAN;

import de.amtsweg.shared.Answers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.thymeleaf.context.Context;

/** What a page of 40 questions costs, alone and as one of five, 15 of them with a condition. Asserts nothing about time. */
class FormBenchmark {
    private static final int QUESTIONS = 40;
    private static final int CONDITIONS = 15;
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 500);
    private static final int TIMES = Integer.getInteger("bench.pages", 500);

    private static Object kept = "";

    @Test
    void pagesOfFortyQuestions() {
        System.out.printf(
                "%nA page of %d questions, %d with a condition; median of %d after %d%n%-22s %12s %12s%n",
                QUESTIONS, CONDITIONS, TIMES, WARM_UP, "", "render, ms", "check, ms");
        measure("form of one page", 1);
        measure("form of five pages", 5);
    }

    private static void measure(String title, int pages) {
        var form = FormsForTests.parse("{\"schemaVersion\": 19, \"type\": \"default\", \"components\": [%s]}"
                .formatted(
                        IntStream.range(0, pages).mapToObj(FormBenchmark::group).collect(Collectors.joining(","))));
        var page = form.pages().get(pages / 2);
        var answers = new Answers(IntStream.range(0, pages)
                .boxed()
                .flatMap(number -> IntStream.range(0, QUESTIONS)
                        .mapToObj(question -> Map.entry(key(number, question), answer(question))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        var sent = sent(form.view(page, answers, null, List.of(), GERMAN));
        System.out.printf(
                Locale.ROOT,
                "%-22s %12.2f %12.2f%n",
                title,
                median(() -> html(form.view(page, answers, null, List.of(), GERMAN))),
                median(() -> form.check(page, sent, answers, GERMAN)));
    }

    private static String html(PageView view) {
        return RenderingTest.ENGINE.process(
                "forms/page", Set.of("fields"), new Context(GERMAN.locale(), Map.of("view", view)));
    }

    private static double median(Supplier<Object> work) {
        var times = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long began = System.nanoTime();
            kept = work.get();
            times[Math.max(0, i)] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }

    private static String group(int page) {
        return """
                {"type": "group", "id": "s%1$d", "label": "Seite %1$d", "components": [%2$s]}""".formatted(
                        page,
                        IntStream.range(0, QUESTIONS)
                                .mapToObj(question -> component(page, question))
                                .collect(Collectors.joining(",")));
    }

    /** Texts, numbers, choices and days in turn; the last ones are asked only because of the first ones. */
    private static String component(int page, int question) {
        var type = switch (question % 4) {
            case 0 -> "\"type\": \"textfield\", \"validate\": {\"required\": true, \"maxLength\": 80}";
            case 1 -> "\"type\": \"number\", \"validate\": {\"min\": 0, \"max\": 1000}";
            case 2 ->
                "\"type\": \"radio\", \"values\": [{\"label\": \"Ja\", \"value\": \"ja\"},"
                        + " {\"label\": \"Nein\", \"value\": \"nein\"}]";
            default -> "\"type\": \"datetime\", \"subtype\": \"date\", \"dateLabel\": \"Tag\"";
        };
        var condition = question < QUESTIONS - CONDITIONS
                ? ""
                : ", \"conditional\": {\"hide\": \"=%s = \\\"nein\\\" and %s > 100\"}"
                        .formatted(key(page, 2 + question % 5 * 4), key(page, 1 + question % 6 * 4));
        return "{%s, \"key\": \"%s\", \"label\": \"Frage %d\", \"description\": \"So ist sie gemeint.\"%s}"
                .formatted(type, key(page, question), question, condition);
    }

    private static String key(int page, int question) {
        return "frage_" + page + "_" + question;
    }

    private static Object answer(int question) {
        return switch (question % 4) {
            case 0 -> "Antwort " + question;
            case 1 -> new java.math.BigDecimal(question);
            case 2 -> "ja";
            default -> FormsForTests.TODAY;
        };
    }

    /** What a browser sends of a page that is filled in. */
    private static Submission sent(PageView view) {
        var values = new LinkedMultiValueMap<String, String>();
        var inputs = new HashMap<String, String>();
        view.fields().forEach(field -> {
            values.add("_shown", field.id());
            field.inputs()
                    .forEach(input -> inputs.put(input.name(), input.options().isEmpty() ? input.value() : "ja"));
        });
        inputs.forEach(values::add);
        return Submission.of(values);
    }
}
