package de.amtsweg.forms.field;

import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.FormProblem;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A picture that is part of the form itself; what it shows is said to those who cannot see it. */
@Component
class Image implements FieldType {
    private static final int LARGEST = 100_000;
    private static final Pattern EMBEDDED = Pattern.compile("data:image/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})");

    @Override
    public String name() {
        return "image";
    }

    @Override
    public Kind kind() {
        return Kind.DISPLAY;
    }

    @Override
    public String picture(Field field) {
        return source(field);
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        if (!field.hasLabel()) {
            problems.accept(field.problem(
                    "Das Bild hat keinen Alternativtext (alt).",
                    "Beschreiben Sie, was zu sehen ist: Vorlesegeräte sagen es vor."));
        }
        // The shortest pattern would still climb through megabytes.
        if (source(field).length() > LARGEST * 4 / 3 + 100) {
            problems.accept(field.problem("Das Bild ist größer als " + LARGEST / 1000 + " kB.", "Verkleinern Sie es."));
        } else if (!isPicture(source(field))) {
            problems.accept(
                    field.problem(
                            "Die Quelle des Bildes (source) ist kein eingebettetes PNG oder JPEG.",
                            "Betten Sie es ein: data:image/png;base64,… Bilder von anderen Servern verrieten, wer das Formular liest."));
        }
    }

    private static String source(Field field) {
        return field.property("source").orElse("").strip();
    }

    private static boolean isPicture(String source) {
        var embedded = EMBEDDED.matcher(source);
        if (!embedded.matches()) {
            return false;
        }
        try {
            var bytes = Base64.getDecoder().decode(embedded.group(2));
            return embedded.group(1).equals("png")
                    ? bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N'
                    : bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
