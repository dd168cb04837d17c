package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.Fees;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A clerk reduces or waives a fee of 26 euros at the desk. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeePagesTest {
    private final Town town;
    private final Application notice;

    FeePagesTest(TestDatabase database) {
        town = Town.on(database);
        notice = AtTheDesk.aNotice(town);
    }

    @Test
    void theCaseShowsTheFeeAndWhoReducedItAndWhy() {
        var sabine = new Visitor(town).as("sabine");
        assertThat(sabine.get(theCase()).text()).contains("26,00\u00a0€", "Gebühr ermäßigen oder erlassen");
        assertThat(sabine.get(address()).text()).contains("die ganze Gebühr von 26,00\u00a0€");

        var page = sabine.post(address(), typed("teil", "6,50 €", "§ 6 Satzung", "Erstes Gewerbe"));

        assertThat(page.text())
                .contains(
                        "Die Gebühr ist geändert.",
                        "Ermäßigung",
                        "19,50\u00a0€",
                        "um 6,50\u00a0€ ermäßigt (§ 6 Satzung). Erstes Gewerbe",
                        "Die Gebühr von 26,00\u00a0€ wurde um 6,50\u00a0€ ermäßigt (§ 6 Satzung).");
        assertThat(fee().total()).hasToString("19.50");
    }

    @Test
    void aWaivedFeeIsWaived() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(address());

        var page = sabine.post(address(), typed("ganz", "", "§ 6 Satzung", "Unbillig"));

        assertThat(page.text()).contains("26,00\u00a0€ erlassen (§ 6 Satzung). Unbillig");
        assertThat(fee().status()).isEqualTo(FeeStatus.WAIVED);
        assertThat(page.text()).doesNotContain("Gebühr ermäßigen oder erlassen");
        assertThat(sabine.get(address()).text()).contains("Nichts geändert:");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(address());

        var page = sabine.post(address(), typed("teil", "26,001", "", "Weil es so ist"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "einen Betrag über 0 und bis 26,00\u00a0€", "die Rechtsgrundlage", "Weil es so ist", "26,001");
        assertThat(sabine.post(address(), typed("", "", "", "")).text())
                .contains("Wählen Sie, ob Sie die ganze Gebühr erlassen oder einen Teil.", "Begründen Sie");
        assertThat(sabine.post(address(), typed("teil", "26,01", "§ 6", "Zu viel"))
                        .status())
                .isEqualTo(422);
        assertThat(sabine.post(address(), typed("teil", "-5", "§ 6", "Weniger als nichts"))
                        .status())
                .isEqualTo(422);
        assertThat(fee().total()).hasToString("26.00");
    }

    @Test
    void whoSawAnOlderFeeIsToldAndLosesNothing() {
        var sabine = new Visitor(town).as("sabine");
        sabine.get(address());
        var old = typed("teil", "5", "§ 6", "Zweites Fenster");
        sabine.post(address(), typed("teil", "6", "§ 6", "Erstes Fenster"));
        sabine.get(address());

        var page = sabine.post(address(), old);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("An der Gebühr hat sich inzwischen etwas geändert", "Zweites Fenster");
        assertThat(fee().total()).hasToString("20.00");
    }

    @Test
    void othersHaveNoBusinessWithTheFee() {
        assertThat(new Visitor(town).as("bruno").get(address()).status()).isEqualTo(404);
        assertThat(new Visitor(town).as("otto").get(address()).status()).isIn(403, 404);
        assertThat(new Visitor(town).get(address()).text()).contains("Anmelden");
    }

    @Test
    void aClosedCaseStaysAsItIs() {
        town.jdbc()
                .sql("update application set status = 'CLOSED' where id = ?")
                .param(notice.id().value())
                .update();

        assertThat(new Visitor(town).as("sabine").get(address()).text()).contains("Nichts geändert:");
    }

    private Map<String, String> typed(String kind, String amount, String basis, String reason) {
        return new HashMap<>(Map.of(
                "_stand", String.valueOf(fee().version()),
                "art", kind,
                "betrag", amount,
                "grundlage", basis,
                "grund", reason));
    }

    private Fee fee() {
        return town.the(Fees.class).of(notice.id()).orElseThrow();
    }

    private String theCase() {
        return "/arbeitsplatz/antraege/" + notice.number();
    }

    private String address() {
        return theCase() + "/gebuehr";
    }
}
