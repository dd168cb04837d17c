package de.amtsweg.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Approved texts that several templates share, such as instructions on remedies: where a template says
 * {@code {{> widerspruch}}} stands what {@code widerspruch.text.md} says. Each names who approved it when.
 */
final class TextBlocks {
    static final String ENDING = ".text.md";
    private static final Pattern USE = Pattern.compile("\\{\\{>\\s*([^}]*?)\\s*}}");

    private TextBlocks() {}

    /**
     * The template with all its text blocks in place.
     *
     * @param blocks finds a block by its name
     * @throws TemplateFile.Unreadable when there is no such block, or it is not written as a block has to be
     */
    static TemplateFile expand(TemplateFile template, Function<String, Optional<TemplateFile>> blocks) {
        var front = new LinkedHashMap<String, String>();
        template.front().forEach((key, value) -> front.put(key, expand(value, blocks)));
        return new TemplateFile(template.file(), front, expand(template.body(), blocks));
    }

    private static String expand(String text, Function<String, Optional<TemplateFile>> blocks) {
        return USE.matcher(text).replaceAll(use -> {
            var block = blocks.apply(use.group(1))
                    .orElseThrow(() ->
                            new TemplateFile.Unreadable("Den Textbaustein „" + use.group(1) + "“ gibt es nicht."));
            check(block);
            return Matcher.quoteReplacement(block.body().strip());
        });
    }

    /** @throws TemplateFile.Unreadable when nobody has approved it, or it holds another one */
    static void check(TemplateFile block) {
        if (block.value("approvedBy").isEmpty()
                || block.value("approvedOn").filter(TextBlocks::isDay).isEmpty()) {
            throw new TemplateFile.Unreadable("Beim Textbaustein „" + block.file()
                    + "“ fehlt, wer ihn wann freigegeben hat (approvedBy, approvedOn).");
        }
        if (block.body().isBlank() || USE.matcher(block.body()).find()) {
            throw new TemplateFile.Unreadable(
                    "Der Textbaustein „" + block.file() + "“ ist leer oder enthält einen anderen Textbaustein.");
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
