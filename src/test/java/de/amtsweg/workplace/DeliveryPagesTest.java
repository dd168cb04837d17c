package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Delivery;
import de.amtsweg.correspondence.DeliveryState;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A fee decision that lies ready to be fetched arrives by other ways, too. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DeliveryPagesTest {
    private final Town town;
    private final Application notice;

    DeliveryPagesTest(TestDatabase database) {
        town = Town.on(database);
        notice = AtTheDesk.aNotice(town);
    }

    @Test
    void whatIsHandedOverAtTheDeskIsNotifiedToday() {
        var sabine = new Visitor(town).as("sabine");
        assertThat(sabine.get(theCase()).text()).contains("Gebührenbescheid", "zum Abholen bereit");

        var page = sabine.post(address("ausgehaendigt"), Map.of());

        assertThat(page.text())
                .contains(
                        "Die Bekanntgabe ist festgehalten.",
                        "am Schalter ausgehändigt am",
                        "als bekannt gegeben.",
                        "Rechtsbehelf möglich bis",
                        "§ 41 Absatz 1 VwVfG",
                        "Ein Schreiben wurde am Schalter ausgehändigt: Gebührenbescheid.");
        assertThat(sabine.post(address("ausgehaendigt"), Map.of()).text()).contains("Nicht festgehalten:");
    }

    @Test
    void theCertificateOfServiceIsRecordedWithItsDay() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(theCase());

        for (var day : new String[] {"", "gestern", "2199-01-01", "1999-01-01"}) {
            assertThat(sabine.post(address("zugestellt"), Map.of("tag", day)).text())
                    .contains("Nennen Sie den Tag aus der Zustellungsurkunde.");
        }
        assertThat(delivery().state()).isEqualTo(DeliveryState.PROVIDED);

        var today = LocalDate.now(town.the(Clock.class)).toString();
        assertThat(sabine.post(address("zugestellt"), Map.of("tag", today)).text())
                .contains("förmlich zugestellt am", "§ 182 ZPO");
    }

    @Test
    void othersHaveNoBusinessWithIt() {
        var bruno = new Visitor(town).as("bruno");
        bruno.get("/arbeitsplatz");

        assertThat(bruno.post(address("ausgehaendigt"), Map.of()).status()).isEqualTo(404);
        assertThat(delivery().state()).isEqualTo(DeliveryState.PROVIDED);
    }

    @Test
    void aDeliveryOfAnotherCaseIsNotFound() {
        var other = AtTheDesk.aNotice(town);
        var sabine = new Visitor(town).as("sabine");
        sabine.get(theCase());

        var address = "/arbeitsplatz/antraege/" + other.number() + "/bekanntgabe/"
                + delivery().id();

        assertThat(sabine.post(address + "/ausgehaendigt", Map.of()).status()).isEqualTo(404);
        assertThat(sabine.post(theCase() + "/bekanntgabe/x/ausgehaendigt", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private Delivery delivery() {
        return town.the(Deliveries.class).of(notice.id()).stream()
                .filter(delivery -> town.the(DocumentStore.class)
                        .get(delivery.document())
                        .title()
                        .equals("Gebührenbescheid"))
                .findFirst()
                .orElseThrow();
    }

    private String theCase() {
        return "/arbeitsplatz/antraege/" + notice.number();
    }

    private String address(String what) {
        return theCase() + "/bekanntgabe/" + delivery().id() + "/" + what;
    }
}
