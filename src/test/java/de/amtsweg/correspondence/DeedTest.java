package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.documents.ArchiveCheck;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.testbase.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deed: on paper, signed and sealed by hand. */
class DeedTest {
    private static final String FRONT =
            "title: Ehrenurkunde\nkind: urkunde\nsealPlace: L.S.\nsignatory: Die Bürgermeisterin\ncopies: \"{{copies}}\"";
    private final CorrespondenceHouse room = CorrespondenceHouse.on(TestDatabase.H2);

    @Test
    void itNamesAuthorityPlaceDaySignatoryAndThePlaceOfTheSealAndIsAnArchiveDocument() throws Exception {
        var matter = room.the(Surroundings.class).of(room.application().id());
        var model = room.the(NoticeComposer.class).compose(matter, deed(FRONT), Map.of("copies", "2"));

        for (var edition : new String[] {"", "Entwurf, noch nicht erlassen"}) {
            var pdf = room.the(PdfWriter.class).write(edition.isEmpty() ? model : model.edition(edition));

            Files.write(Path.of("target/urkunde.pdf"), pdf);
            assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(document))
                        .contains(
                                "Ehrenurkunde",
                                "Stadt Musterstadt",
                                "Musterstadt, den 04.05.2026",
                                "(L.S.)",
                                "Die Bürgermeisterin",
                                edition)
                        .doesNotContain("maschinell", "Elektronisches Siegel", "freundlichen");
            }
        }
    }

    @Test
    void howOftenItIsPrintedMayComeFromTheForm() {
        var matter = room.the(Surroundings.class).of(room.application().id());
        var composer = room.the(NoticeComposer.class);

        assertThat(composer.paper(matter, deed(FRONT), Map.of("copies", "3"))).contains(new Paper("Urkundenpapier", 3));
        assertThatIllegalStateException()
                .isThrownBy(() -> composer.paper(matter, deed(FRONT), Map.of("copies", "300")));
        assertThatIllegalStateException().isThrownBy(() -> composer.paper(matter, deed(FRONT), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"sealPlace, sealPlace", "signatory, signatory"})
    void withoutItsPartsItIsRefused(String left, String named) {
        var front = FRONT.lines().filter(line -> !line.startsWith(left)).reduce("", (all, line) -> all + line + "\n");

        assertThatExceptionOfType(TemplateFile.Unreadable.class)
                .isThrownBy(() -> deed(front))
                .withMessageContaining(named);
    }

    @Test
    void itKnowsNoRemedyAndNoStrangeNumberOfCopies() {
        assertThatExceptionOfType(TemplateFile.Unreadable.class)
                .isThrownBy(() -> deed(FRONT + "\nremedy: Widerspruch"))
                .withMessageContaining("Rechtsbehelfsbelehrung");
        assertThatExceptionOfType(TemplateFile.Unreadable.class)
                .isThrownBy(() -> deed(FRONT.replace("\"{{copies}}\"", "0")))
                .withMessageContaining("copies");
    }

    private static NoticeTemplate deed(String front) {
        return NoticeTemplate.of(TemplateFile.read("urkunde.notice.md", "---\n" + front + "\n---\nhat gesungen"));
    }
}
