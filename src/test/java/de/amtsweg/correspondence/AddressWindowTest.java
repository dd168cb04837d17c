package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Parties;
import de.amtsweg.application.Party;
import de.amtsweg.application.Party.PartyAddress;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.TestDatabase;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DIN 5008, form B: what the window of an envelope shows is the address and nothing else. */
class AddressWindowTest {
    private static final Map<String, Object> EXTRA = Map.of(
            "fee",
            Map.of(
                    "total", Money.euros("39.00"),
                    "dueOn", LocalDate.of(2026, 5, 18),
                    "reference", "1221 0000 0042",
                    "paidOn", LocalDate.of(2026, 5, 5),
                    "paymentReference", "SB-1",
                    "lines", List.of()),
            "request",
            Map.of("text", "Bitte senden Sie uns den Registerauszug", "dueOn", LocalDate.of(2026, 5, 18)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eingangsbestaetigung",
                "empfangsbescheinigung",
                "gebuehrenbescheid",
                "gebuehr-geaendert",
                "zahlungsbeleg",
                "rueckfrage",
                "zurueckweisungsbescheid",
                "ruecknahme"
            })
    void theAddressOfEveryNoticeStandsInTheWindow(String template) throws Exception {
        var room = CorrespondenceHouse.on(TestDatabase.H2);
        var recipient = new Party(
                Optional.of("Maximiliane Sophie Charlotte"),
                Optional.of("von und zu Łukaszewicz-Öztürk-Hohenlohe"),
                Optional.of("Friseurbedarf und Haarschmuck Łukaszewicz GmbH & Co. KG"),
                Optional.of(new PartyAddress("Straße des 17. Juni 135 b", "12345", "Musterstadt", "Österreich")));
        var application = CorrespondenceHouse.lenasSalon(room.house)
                .parties(new Parties(recipient, Optional.empty(), recipient))
                .storedIn(room.house.jdbc());

        var pdf = room.the(DocumentStore.class).bytes(room.the(Notices.class).write(application.id(), template, EXTRA));

        try (var document = Loader.loadPDF(pdf)) {
            var areas = new PDFTextStripperByArea();
            areas.setSortByPosition(true);
            // The field is 85 mm by 45 mm, 20 mm from the left and 45 mm from above; its upper 17.7 mm are the
            // sender's.
            areas.addRegion("sender", millimetres(20, 45, 85, 17.7));
            areas.addRegion("address", millimetres(20, 62.7, 85, 27.3));
            areas.extractRegions(document.getPage(0));
            assertThat(areas.getTextForRegion("sender").strip())
                    .isEqualTo("Stadt Musterstadt · Rathausplatz 1 · 12345 Musterstadt");
            assertThat(areas.getTextForRegion("address").lines().map(String::strip))
                    .hasSize(5)
                    .satisfiesExactly(
                            company -> assertThat(company).startsWith("Friseurbedarf und Haarschmuck"),
                            person -> assertThat(person).startsWith("Maximiliane Sophie Charlotte von"),
                            street -> assertThat(street).isEqualTo("Straße des 17. Juni 135 b"),
                            place -> assertThat(place).isEqualTo("12345 Musterstadt"),
                            country -> assertThat(country).isEqualTo("ÖSTERREICH"));
        }
    }

    private static Rectangle2D millimetres(double x, double y, double width, double height) {
        double point = 72 / 25.4;
        return new Rectangle2D.Double(x * point, y * point, width * point, height * point);
    }
}
