package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.authority.Authorities;
import de.amtsweg.payment.IncomingPayments;
import de.amtsweg.payment.Treasury;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of the cash desk beside taking cash, from the outside. */
class CashDeskTest {
    private static final String INCOMING = "/arbeitsplatz/kasse/zahlungseingaenge";
    private static final String ORDERS = "/arbeitsplatz/kasse/anordnungen";
    private static final String TOTALS = "/arbeitsplatz/kasse/tagesabschluss";

    private final Town town = Town.on(TestDatabase.H2);

    @Test
    void whatIsLeftOverIsAssignedByHand() {
        var application = AtTheDesk.aNotice(town);
        var key = received("");
        var clara = new Visitor(town).as("clara");
        var page = clara.get(INCOMING);
        assertThat(page.text())
                .contains(key, "26,00", "Zu diesem Kassenzeichen gibt es hier keine Gebühr", "Datei hochladen")
                .doesNotContain("Kanarienvogel");
        var action = action(page.text(), key, "zuordnung");

        var wrong = clara.post(action, Map.of("nummer", "AW-0000"));
        var done = clara.post(action, Map.of("nummer", application.number()));
        var again = clara.post(action, Map.of("nummer", application.number()));

        assertThat(wrong.text()).contains("Dazu gibt es keine Gebühr");
        assertThat(done.text()).contains("zugeordnet und gebucht").doesNotContain(key);
        assertThat(again.text()).contains("schon geklärt");
    }

    @Test
    void whatWasSettledElsewhereNeedsAReason() {
        var key = received("");
        var clara = new Visitor(town).as("clara");
        var action = action(clara.get(INCOMING).text(), key, "erledigt");

        assertThat(clara.post(action, Map.of("grund", " ")).text()).contains("Geben Sie den Grund an", key);
        assertThat(clara.post(action, Map.of("grund", "Zurücküberwiesen")).text())
                .contains("anderweitig erledigt")
                .doesNotContain(key);
    }

    @Test
    void aFileOfTheTreasuryIsUploadedAndWhatCameOfItIsSaid() {
        var key = "Z-" + UUID.randomUUID();
        var clara = new Visitor(town).as("clara");
        clara.get(INCOMING);
        var header = "zahlung;kassenzeichen;betrag;waehrung;eingegangen_am\r\n";
        var line = key + ";1234;26,00;EUR;2026-05-04\r\n";
        var desk = Map.of("behoerde", "musterstadt");

        var read = clara.upload(INCOMING + "/datei", desk, "datei", "eingang.csv", header + line);
        var refused = clara.upload(INCOMING + "/datei", desk, "datei", "eingang.csv", "etwas;anderes\r\n");

        assertThat(read.text()).contains("Gelesen: 0 gebucht, 1 zu klären, 0 schon bekannt.", key);
        assertThat(refused.text()).contains("Die erste Zeile nennt nicht die vereinbarten Spalten.");
    }

    @Test
    void whoHasNoDeskSeesNothing() {
        received("");
        var dora = new Visitor(town).as("dora");

        assertThat(dora.get(INCOMING).text()).doesNotContain("Zuordnen und buchen", "Datei hochladen");
        assertThat(dora.get(TOTALS + "/datei?tag=2026-05-04&behoerde=musterstadt")
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    void twoPeopleApproveWhatIsPaidBack() {
        var key = paidBack();
        var clara = new Visitor(town).as("clara");
        var kemal = new Visitor(town).as("kemal");

        assertThat(clara.get(ORDERS).text()).contains("Auszahlung", key);
        var checked = clara.post(ORDERS + "/" + key + "/pruefung", Map.of());
        var herself = clara.post(ORDERS + "/" + key + "/anordnung", Map.of());
        kemal.get(ORDERS);
        var ordered = kemal.post(ORDERS + "/" + key + "/anordnung", Map.of());

        assertThat(checked.text()).contains("Festgehalten", "Eine andere Person");
        assertThat(herself.text()).contains("nicht befugt");
        assertThat(ordered.text()).contains("geht an die Kasse").doesNotContain(key);
        assertThat(town.data().resolve("kasse").resolve(key + ".csv")).exists();
    }

    @Test
    void whatIsRejectedComesBackWithTheReasonAndIsSubmittedAgain() {
        var key = paidBack();
        var clara = new Visitor(town).as("clara");
        var kemal = new Visitor(town).as("kemal");
        assertThat(clara.get(ORDERS).text()).contains(ORDERS + "/" + key + "/zurueckweisung");
        clara.post(ORDERS + "/" + key + "/pruefung", Map.of());
        assertThat(clara.get(ORDERS).text()).doesNotContain(key + "/zurueckweisung");
        kemal.get(ORDERS);

        var without = kemal.post(ORDERS + "/" + key + "/zurueckweisung", Map.of("grund", " "));
        var tooLong = kemal.post(ORDERS + "/" + key + "/zurueckweisung", Map.of("grund", "x".repeat(501)));
        var notHers = clara.post(ORDERS + "/" + key + "/zurueckweisung", Map.of("grund", "Falsch"));
        var rejected = kemal.post(ORDERS + "/" + key + "/zurueckweisung", Map.of("grund", "Falsch <gebucht>"));
        var tooLate = kemal.post(ORDERS + "/" + key + "/anordnung", Map.of());
        var again = clara.post(ORDERS + "/" + key + "/vorlage", Map.of());

        assertThat(without.text()).contains("Geben Sie den Grund an");
        assertThat(tooLong.text()).contains("Geben Sie den Grund an");
        assertThat(notHers.text()).contains("Sie haben die Richtigkeit festgestellt");
        assertThat(rejected.text())
                .contains("ist zurückgewiesen", "Zurückgewiesen von", "Kemal Kaya", "Falsch &lt;gebucht&gt;")
                .contains(key + "/vorlage")
                .doesNotContain(key + "/anordnung");
        assertThat(tooLate.text()).contains("inzwischen zurückgewiesen");
        assertThat(again.text()).contains("erneut vorgelegt", key + "/pruefung").doesNotContain(key + "/vorlage");
    }

    @Test
    void theDayIsSummedUpAndComesAsAFile() {
        var application = AtTheDesk.aNotice(town);
        var clara = new Visitor(town).as("clara");
        clara.get("/arbeitsplatz/kasse");
        clara.post(
                "/arbeitsplatz/kasse/" + application.number() + "/zahlung",
                Map.of("beleg", "T-" + application.number()));

        var today = clara.get(TOTALS);
        var file = clara.get(between(today.text(), "href=\"([^\"]*tagesabschluss/datei[^\"]*)\"")
                .replace("&amp;", "&"));

        assertThat(today.text()).contains("Eingegangen:", "Kasse");
        assertThat(file.text()).contains("\"zahlweg\"", "\"counter\"");
        assertThat(file.headers().get("content-disposition")).contains("attachment");
        assertThat(clara.get(TOTALS + "?tag=2020-01-01").text()).contains("nichts gebucht");
        assertThat(clara.get(TOTALS + "?tag=gestern").text()).contains("Diesen Tag gibt es nicht");
    }

    /** The key of an order to pay a fee back. */
    private String paidBack() {
        var application = AtTheDesk.aNotice(town);
        var clara = new Visitor(town).as("clara");
        clara.get("/arbeitsplatz/kasse");
        clara.post(
                "/arbeitsplatz/kasse/" + application.number() + "/zahlung",
                Map.of("beleg", "B-" + application.number()));
        var treasury = town.the(Treasury.class);
        treasury.refund(application.id());
        return treasury.ordersFor(application.id()).getLast().key();
    }

    private String received(String reference) {
        var key = UUID.randomUUID().toString();
        var file = "zahlung;kassenzeichen;betrag;waehrung;eingegangen_am\n%s;%s;26,00;EUR;2026-05-04\n"
                .formatted(key, reference);
        var authority = town.the(Authorities.class).ours().getFirst().id();
        town.the(IncomingPayments.class)
                .upload(authority, new PersonId("clara"), file.getBytes(StandardCharsets.UTF_8));
        return key;
    }

    private static String action(String page, String key, String what) {
        var card = page.substring(page.indexOf(key));
        return between(card, "action=\"([^\"]+/" + what + ")\"");
    }

    private static String between(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
