package de.amtsweg.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldProblemTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ort | Bitte prüfen Sie die Angabe. | Ort: Bitte prüfen Sie die Angabe.",
                "Wann beginnen Sie? | Das war gestern. | Wann beginnen Sie? Das war gestern.",
                "Ort | Bitte füllen Sie „Ort“ aus. | Bitte füllen Sie „Ort“ aus.",
                "Town | Please fill in “Town”. | Please fill in “Town”.",
                "Ort | Den Ortsteil kennen wir nicht. | Ort: Den Ortsteil kennen wir nicht.",
                "'' | Bitte nehmen Sie eine kleinere Datei. | Bitte nehmen Sie eine kleinere Datei."
            })
    void theSummaryNamesEachFieldOnce(String label, String message, String line) {
        assertThat(new FieldProblem("feld", label, message).line()).isEqualTo(line);
    }
}
