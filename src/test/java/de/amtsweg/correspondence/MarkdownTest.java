package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.documents.Block;
import de.amtsweg.documents.Block.Heading;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void whatSomebodyTypedIsNeverReadAsMarkdown() {
        var typed = "# Titel\n\n**fett** | <b>x</b> {{authority.name}} [Link](http://x) \\ \uE0000\uE001 * Liste";

        var blocks =
                written("Vor {{form.text}} nach\n\n| | |\n|---|---|\n| Text | {{form.text}} |", Map.of("text", typed));

        var expected = "# Titel\n\n**fett** | <b>x</b> {{authority.name}} [Link](http://x) \\  0  * Liste";
        assertThat(blocks.get(0)).isEqualTo(new Paragraph(Text.of("Vor " + expected + " nach")));
        assertThat(((LabelValues) blocks.get(1)).rows())
                .containsExactly(new Block.LabelValue("Text", Text.of(expected)));
    }

    @Test
    void aRowWithoutAValueIsLeftOut() {
        var blocks = written(
                "| | |\n|---|---|\n| Name | {{form.name}} |\n| Telefon | {{form.telefon}} |", Map.of("name", "Lena"));

        assertThat(((LabelValues) blocks.getFirst()).rows())
                .extracting(Block.LabelValue::label)
                .containsExactly("Name");
    }

    @Test
    void aListBecomesTheRowsOfATable() {
        var blocks = written(
                "| Gebühr | Betrag |\n|---|---:|\n{{#form.zeilen}}\n| {{text}} | {{betrag}} |\n{{/form.zeilen}}\n| **Summe** | 3 |",
                Map.of("zeilen", List.of(Map.of("text", "A", "betrag", "1"), Map.of("text", "B", "betrag", "2"))));

        var table = (Block.Table) blocks.getFirst();
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(1).getFirst()).isEqualTo(Text.of("B"));
        assertThat(table.rows().get(2).getFirst()).isEqualTo(Text.bold("Summe"));
        assertThat(table.columns()).extracting(Block.Column::right).containsExactly(false, true);
    }

    @Test
    void sectionsFollowWhatIsTrueOrNotEmpty() {
        var template = "{{#form.ja}}ja {{/form.ja}}{{^form.nein}}nicht nein {{/form.nein}}"
                + "{{#form.leer}}leer{{/form.leer}}{{^form.fehlt}}fehlt{{/form.fehlt}} {{form.ja}}";

        var blocks = written(template, Map.of("ja", true, "nein", false, "leer", ""));

        assertThat(((Paragraph) blocks.getFirst()).text().plain()).isEqualTo("ja nicht nein fehlt Ja");
    }

    @Test
    void headingsBeginBelowTheTitle() {
        assertThat(written("## Gründe", Map.of())).containsExactly(new Heading(1, Text.of("Gründe")));
    }

    @Test
    void theDataHoldsWhatWasPrintedAndNothingElse() {
        var data = new ShownValues();
        var root = Shown.root(
                Map.of(
                        "form",
                        Map.of("beginn", java.time.LocalDate.of(2026, 6, 1), "geheim", "x", "orte", List.of("A"))),
                new ForPeople(Locale.GERMAN),
                path -> Optional.empty());

        var text = data.resolve(Rendering.fill("{{form.beginn}} {{form.orte}}", root, data::mark));

        assertThat(text).isEqualTo("01.06.2026 A");
        assertThat(data.json(Map.of()))
                .isEqualToIgnoringWhitespace(
                        "{\"dokument\":{},\"angaben\":{\"form\":{\"beginn\":\"2026-06-01\",\"orte\":\"A\"}}}");
    }

    private static List<Block> written(String template, Map<String, Object> form) {
        var data = new ShownValues();
        var root = Shown.root(Map.of("form", form), new ForPeople(Locale.GERMAN), path -> Optional.empty());
        return new Markdown(data::resolve).blocks(Rendering.fill(template, root, data::mark));
    }
}
