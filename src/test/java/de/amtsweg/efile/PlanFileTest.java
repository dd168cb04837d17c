package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.amtsweg.efile.PlanProblem.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlanFileTest {
    @Test
    void ourOwnFormIsRead() {
        assertThat(
                        read("# Plan\nunits:\n  - { unit: \"1.10\", title: \"Wahlen\" }\n  - unit: \"1.20\"\n    title: Straßen\n")
                                .units())
                .containsExactly(entry("1.10", "Wahlen"), entry("1.20", "Straßen"));
    }

    @Test
    void aTableIsReadWithAndWithoutHeadAndInOlderLetters() {
        assertThat(read("Stelle;Titel\r\n1.10;Wahlen\r\n\r\n\"1.20\";\"Straßen; Wege\"\r\n")
                        .units())
                .containsExactly(entry("1.10", "Wahlen"), entry("1.20", "Straßen; Wege"));
        assertThat(PlanFile.read("10 24;Straßen".getBytes(Charset.forName("windows-1252")))
                        .units())
                .containsExactly(entry("10 24", "Straßen"));
    }

    @Test
    void theXdomeaMessageIsReadWithUnitsInUnits() {
        var read = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <xdomea:Aktenplan.Aktenplan.0301 xmlns:xdomea="urn:xoev-de:xdomea:schema:3.0.0">
                  <xdomea:Aktenplan>
                    <xdomea:Bezeichnung>Plan</xdomea:Bezeichnung>
                    <xdomea:Version>1</xdomea:Version>
                    <xdomea:Einheit>
                      <xdomea:Inhaltsangabe>Hauptgruppe ohne Nummer</xdomea:Inhaltsangabe>
                      <xdomea:Einheit>
                        <xdomea:Kennzeichen>12</xdomea:Kennzeichen>
                        <xdomea:Inhaltsangabe>Ordnung</xdomea:Inhaltsangabe>
                        <xdomea:Einheit>
                          <xdomea:Kennzeichen>12.1</xdomea:Kennzeichen>
                          <xdomea:BetreffKurz>Gewerbe</xdomea:BetreffKurz>
                        </xdomea:Einheit>
                        <x:Einheit xmlns:x="urn:other"><x:Kennzeichen>99</x:Kennzeichen></x:Einheit>
                      </xdomea:Einheit>
                    </xdomea:Einheit>
                  </xdomea:Aktenplan>
                </xdomea:Aktenplan.Aktenplan.0301>
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.units()).containsExactly(entry("12", "Ordnung"), entry("12.1", "Gewerbe"));
    }

    @Test
    void everyProblemIsNamedWithItsLine() {
        assertThat(read("unit;title\n1;Eins\n;Ohne\n<b>;Zeichen\n2;\n1;Noch einmal\n3;" + "x".repeat(301) + "\n")
                        .problems())
                .containsExactly(
                        new PlanProblem(3, Kind.UNIT_MISSING, "Ohne"),
                        new PlanProblem(4, Kind.UNIT_INVALID, "<b>"),
                        new PlanProblem(5, Kind.TITLE_MISSING, "2"),
                        new PlanProblem(6, Kind.TWICE, "1 (2)"),
                        new PlanProblem(7, Kind.TITLE_TOO_LONG, "3"));
        assertThat(read("units:\n  - { unit: \"1\", title: Eins }\n  - { unit: \"1\", title: Zwei }\n")
                        .problems())
                .containsExactly(new PlanProblem(3, Kind.TWICE, "1 (2)"));
    }

    @Test
    void whatIsNoPlanIsRefusedInWords() {
        assertThat(read("").problems()).extracting(PlanProblem::kind).containsExactly(Kind.NO_UNITS);
        assertThat(read("units:\n  - { unit: \"1\", title: \n").problems())
                .extracting(PlanProblem::kind)
                .contains(Kind.UNREADABLE);
        assertThat(read("<plan>").problems()).extracting(PlanProblem::kind).contains(Kind.UNREADABLE);
        assertThat(read("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                        .units())
                .isEmpty();
        assertThat(read("units: &a [*a, *a]").units()).isEmpty();
        assertThat(PlanFile.read(new byte[5_000_000]).problems())
                .extracting(PlanProblem::kind)
                .containsExactly(Kind.TOO_LARGE);
    }

    private static PlanFile read(String content) {
        return PlanFile.read(content.getBytes(StandardCharsets.UTF_8));
    }
}
