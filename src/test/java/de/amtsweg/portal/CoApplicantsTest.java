package de.amtsweg.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Channel;
import de.amtsweg.application.CoApplicant;
import de.amtsweg.application.CoApplicant.State;
import de.amtsweg.application.CoApplicants;
import de.amtsweg.application.CoApplicants.Recorded;
import de.amtsweg.application.SecretCodes;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.correspondence.SentMail;
import de.amtsweg.correspondence.SentMails;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.LogCapture;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import de.amtsweg.workflow.Scenario;
import de.amtsweg.workflow.ScenarioRunner;
import de.amtsweg.workflow.TaskList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A street party three neighbours hold together: Otto and Ida get a link by mail, Karl has no mail address. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CoApplicantsTest {
    private static final Pattern LINK = Pattern.compile("/mitantrag/[A-Z0-9]{26}");
    private static final PersonId BRUNO = new PersonId("bruno");

    private final Town town;
    private final CoApplicants coApplicants;
    private final Application party;

    CoApplicantsTest(TestDatabase database) {
        town = Town.on(database);
        coApplicants = town.the(CoApplicants.class);
        party = aParty();
    }

    @Test
    void aNeighbourReadsTheApplicationBehindTheLinkAndAgrees() {
        var otto = new Visitor(town);

        var page = otto.get(linkTo("otto"));

        assertThat(page.address()).isEqualTo("/mitantrag");
        assertThat(page.text())
                .contains(
                        "Stimmen Sie zu?",
                        "Otto Kanarienvogel",
                        "Sommerfest der Lindenstraße",
                        "Ich habe den Antrag gelesen");

        page = otto.post("/mitantrag", Map.of("antwort", "ja", "einverstanden", "ja"));

        assertThat(page.text()).contains("Danke für Ihre Antwort", "Mehr müssen Sie nicht tun");
        assertThat(who(1).state()).isEqualTo(State.CONFIRMED);
        assertThat(who(1).answer().orElseThrow().statement())
                .isEqualTo("Ich habe den Antrag gelesen und stimme zu. Was dort über mich steht, ist richtig.");
        assertThat(otto.post("/mitantrag/verlassen", Map.of()).address()).isEqualTo("/");
        assertThat(otto.get("/mitantrag").status()).isEqualTo(404);
    }

    @Test
    void openingALinkIsNoAnswerAndNeitherIsAForgottenTick() {
        var otto = new Visitor(town);
        otto.get(linkTo("otto"));

        var page = otto.post("/mitantrag", Map.of("antwort", "ja"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Setzen Sie den Haken, wenn Sie zustimmen.");
        assertThat(who(1).state()).isEqualTo(State.OPEN);
    }

    @Test
    void theClerkGetsTheTaskWhenTheLastOneHasAgreed() {
        confirm(1);
        confirm(2);
        settle();
        assertThat(tasks()).isZero();

        var bruno = new Visitor(town).as("bruno");
        bruno.get("/arbeitsplatz/antraege/" + party.number());
        var page = bruno.post(
                "/arbeitsplatz/antraege/" + party.number() + "/mitantrag/" + who(3).id(),
                Map.of("antwort", "ja", "weg", "PAPER"));
        settle();

        assertThat(page.text()).contains("Die Antwort ist festgehalten.", "auf Papier");
        assertThat(who(3).answer().orElseThrow().channel()).isEqualTo(Channel.PAPER);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void allOfThemAnswerAtTheSameMomentAndTheCaseGoesOnOnce() {
        var answers =
                List.<Callable<Recorded>>of(() -> confirm(1), () -> confirm(2), () -> confirm(3), () -> confirm(3));

        var recorded = AtOnce.all(answers);
        settle();

        assertThat(recorded).containsOnlyOnce(Recorded.ANSWERED_BEFORE);
        assertThat(tasks()).isEqualTo(1);
        assertThat(journal()).filteredOn("co-applicant-confirmed"::equals).hasSize(3);
    }

    @Test
    void whoDoesNotAgreeSaysSoAndTheApplicantIsTold() {
        var ida = new Visitor(town);
        ida.get(linkTo("ida"));

        var page = ida.post("/mitantrag", Map.of("antwort", "nein"));
        settle();

        assertThat(page.text()).contains("dass Sie nicht zustimmen");
        assertThat(mails("kanarienvogel@example.org"))
                .anyMatch(mail -> mail.subject().contains("stimmt nicht zu"));
        assertThat(tasks()).isEqualTo(1);
        assertThat(ida.post("/mitantrag", Map.of("antwort", "ja", "einverstanden", "ja"))
                        .text())
                .contains("dass Sie nicht zustimmen");
    }

    @Test
    void theApplicantSeesWhoIsMissingAndSendsTheLinkToAnotherAddress() {
        var old = linkTo("otto");
        var applicant = signedIn();
        var page = applicant.get("/antraege/" + party.number());
        assertThat(page.text())
                .contains(
                        "Wer mit Ihnen zustimmen muss",
                        "Der Link ging an otto.kanarienvogel@example.org",
                        "auf Papier");

        page = applicant.post(
                "/antraege/" + party.number() + "/mitantrag/" + who(1).id(), Map.of("email", "otto@nachbarn.example"));

        assertThat(page.text()).contains("Wir haben einen neuen Link geschickt");
        assertThat(new Visitor(town).get(old).status()).isEqualTo(404);
        assertThat(new Visitor(town)
                        .get(linkIn(mails("otto@nachbarn.example").getLast()))
                        .text())
                .contains("Stimmen Sie zu?");
    }

    @Test
    void whoHasOpenedTheOldLinkSeesNothingMoreAfterANewOneWasSent() {
        var stranger = new Visitor(town);
        stranger.get(linkTo("otto"));

        coApplicants.readdress(who(1).id(), "otto@nachbarn.example", Actor.applicant(party.id()));

        assertThat(stranger.get("/mitantrag").status()).isEqualTo(404);
        assertThat(stranger.post("/mitantrag", Map.of("antwort", "nein")).status())
                .isEqualTo(404);
        assertThat(who(1).state()).isEqualTo(State.OPEN);
    }

    @Test
    void anAddressThatIsNoneIsExplained() {
        var applicant = signedIn();
        applicant.get("/antraege/" + party.number());

        var page = applicant.post("/antraege/" + party.number() + "/mitantrag/" + who(1).id(), Map.of("email", "otto"));

        assertThat(page.text()).contains("Geben Sie eine E-Mail-Adresse mit @ ein");
        assertThat(who(1).link()).isEqualTo(1);
    }

    @Test
    void aForeignLinkOpensNothing() {
        for (var link : List.of("AAAAAAAAAAAAAAAAAAAAAAAAAA", "x", "..%2f", "%00", "A".repeat(5000))) {
            var page = new Visitor(town).get("/mitantrag/" + link);

            assertThat(page.status()).as(link).isBetween(400, 499);
            assertThat(page.text()).doesNotContain("Kanarienvogel");
        }
        assertThat(new Visitor(town).get("/mitantrag").status()).isEqualTo(404);
    }

    @Test
    void somebodyElsesCoApplicantCannotBeAskedAgain() {
        var other = aParty();
        var applicant = signedIn();
        applicant.get("/antraege/" + party.number());

        var page = applicant.post(
                "/antraege/" + party.number() + "/mitantrag/"
                        + coApplicants.of(other.id()).getFirst().id(),
                Map.of("email", "boese@example.org"));

        assertThat(page.status()).isEqualTo(404);
        assertThat(coApplicants.of(other.id()).getFirst().link()).isEqualTo(1);
    }

    @Test
    void afterTheApplicationIsDecidedNobodyIsAskedAnyMore() {
        var late = linkTo("otto");
        town.jdbc()
                .sql("update application set status = 'CLOSED' where id = ?")
                .param(party.id().value())
                .update();

        assertThat(confirm(1)).isEqualTo(Recorded.TOO_LATE);
        assertThat(new Visitor(town).get(late).text()).contains("Wir brauchen Ihre Antwort nicht mehr.");
    }

    @Test
    void nobodyIsNamedInLogsOrSentences() {
        try (var log = LogCapture.begin()) {
            new Visitor(town).get(linkTo("otto"));

            assertThat(log.linesWith("Kanarienvogel")).isEmpty();
            assertThat(who(1).toString()).doesNotContain("Kanarienvogel", "example");
        }
    }

    private Application aParty() {
        var service = town.the(Catalogue.class)
                .find(new ServiceKey("strassenfest-anmelden"))
                .orElseThrow();
        var runner = town.the(ScenarioRunner.class);
        var story = runner.scenariosOf(service.id()).getFirst();
        var begun = new Scenario(story.name(), story.answers(), "online", Optional.empty(), Map.of(), List.of());
        assertThat(runner.play(service.id(), begun).problems()).isEmpty();
        var id = town.jdbc()
                .sql("select id from application where service_key = 'strassenfest-anmelden'"
                        + " order by entered_at desc, id desc fetch first 1 rows only")
                .query(UUID.class)
                .single();
        return town.the(Applications.class).get(new ApplicationId(id));
    }

    private Visitor signedIn() {
        var visitor = new Visitor(town);
        var code = town.the(SecretCodes.class).issueAnew(party.id(), Actor.staff(BRUNO));
        visitor.get("/status");
        visitor.post("/status", Map.of("nummer", party.number(), "code", code));
        return visitor;
    }

    private CoApplicant who(int position) {
        return coApplicants.of(party.id()).get(position - 1);
    }

    private Recorded confirm(int position) {
        return coApplicants.confirm(who(position).id(), Actor.coApplicant(party.id()), "Ja.", Channel.ONLINE);
    }

    private String linkTo(String name) {
        return linkIn(mails(name + ".kanarienvogel@example.org").getLast());
    }

    private static String linkIn(SentMail mail) {
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private List<SentMail> mails(String address) {
        return town.the(SentMails.class).of(party.id()).stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }

    private List<String> journal() {
        return town.the(Journal.class).of(party.id()).stream()
                .map(JournalEntry::type)
                .toList();
    }

    private void settle() {
        town.the(ScenarioRunner.class).settle(party.id());
    }

    private int tasks() {
        return town.the(TaskList.class).of(party.id(), BRUNO).size();
    }
}
