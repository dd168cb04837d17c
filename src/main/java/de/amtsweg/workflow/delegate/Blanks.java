package de.amtsweg.workflow.delegate;

import de.amtsweg.shared.Answers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills <code>{{path}}</code> blanks of a text with answers; a missing answer leaves nothing. */
final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\{\\{\\s*(?:form\\.)?([\\w.]+)\\s*}}");

    private Blanks() {}

    static String fill(String template, Answers answers) {
        return BLANK.matcher(template)
                .replaceAll(blank ->
                        Matcher.quoteReplacement(answers.text(blank.group(1)).orElse("")))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
