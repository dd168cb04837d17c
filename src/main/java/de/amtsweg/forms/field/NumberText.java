package de.amtsweg.forms.field;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them, in German or English spelling. */
final class NumberText {
    private static final int LONGEST = 40;
    private static final Pattern GERMAN_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern ENGLISH_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

    private NumberText() {}

    static Optional<BigDecimal> parse(String typed, Locale locale) {
        var text = typed.replace(" ", "").replace("'", "").replace('\u2212', '-');
        if (isEnglish(locale) && ENGLISH_THOUSANDS.matcher(text).matches()) {
            text = text.replace(",", "");
        } else if (GERMAN_THOUSANDS.matcher(text).matches()) {
            text = text.replace(".", "").replace(',', '.');
        } else if (ENGLISH_THOUSANDS.matcher(text).matches() && text.indexOf('.') > 0) {
            text = text.replace(",", "");
        } else {
            text = text.replace(',', '.');
        }
        return text.length() <= LONGEST && PLAIN.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** A number as it was stored: JSON may have made another type of it. */
    static Optional<BigDecimal> stored(Object stored) {
        try {
            return switch (stored) {
                case BigDecimal number -> Optional.of(number);
                case Number number -> Optional.of(new BigDecimal(number.toString()));
                case String text when text.length() <= LONGEST -> Optional.of(new BigDecimal(text.strip()));
                default -> Optional.empty();
            };
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** As it is typed and copied: without dots between the thousands. */
    static String plain(BigDecimal number, Locale locale) {
        var text = number.toPlainString();
        return isEnglish(locale) ? text : text.replace('.', ',');
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
