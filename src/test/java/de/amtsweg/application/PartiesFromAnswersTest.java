package de.amtsweg.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.catalogue.AdministrativeService.AnswerPaths;
import de.amtsweg.catalogue.AdministrativeService.PartyPaths;
import de.amtsweg.shared.Answers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartiesFromAnswersTest {
    private static final AnswerPaths PATHS = ServiceFixture.PATHS;

    private static final Map<String, Object> LENA = Map.of(
            "vornamen", "Lena",
            "familienname", "Muster",
            "anschrift", Map.of("strasse", "Ring", "hausnummer", "1", "plz", "12345", "ort", "Musterstadt"));
    private static final Map<String, Object> AGENT =
            Map.of("name", Map.of("vornamen", "Ada", "familienname", "Anwalt"), "firma", "Anwalt & Partner");

    @Test
    void whoActsInPersonIsApplicantAndRecipient() {
        var parties = PartiesFromAnswers.read(PATHS, new Answers(Map.of("person", LENA)));

        assertThat(parties.applicant().displayName()).isEqualTo("Lena Muster");
        assertThat(parties.applicant().address().map(Party.PartyAddress::street))
                .contains("Ring 1");
        assertThat(parties.representative()).isEmpty();
        assertThat(parties.recipient()).isEqualTo(parties.applicant());
    }

    @Test
    void theRepresentativeReceivesWhatWeWriteUnlessTheAnswersSayOtherwise() {
        var answers = new Answers(Map.of("person", LENA, "bevollmaechtigt", AGENT));

        var silent = PartiesFromAnswers.read(PATHS, answers);
        var toAgent = PartiesFromAnswers.read(PATHS, answers.with("empfang", "bevollmaechtigt"));
        var toOwner = PartiesFromAnswers.read(PATHS, answers.with("empfang", "gewerbetreibende"));

        assertThat(silent.recipient().displayName()).isEqualTo("Anwalt & Partner");
        assertThat(silent.recipient().personName()).isEqualTo("Ada Anwalt");
        assertThat(toAgent.recipient()).isEqualTo(toAgent.representative().orElseThrow());
        assertThat(toOwner.recipient()).isEqualTo(toOwner.applicant());
    }

    @Test
    void aCompanyGoesByItsName() {
        var answers = new Answers(Map.of("person", LENA, "firma", "Muster GmbH"));

        assertThat(PartiesFromAnswers.read(PATHS, answers).applicant().displayName())
                .isEqualTo("Muster GmbH");
    }

    @Test
    void aServiceThatAsksNobodyStillHasParties() {
        var nobody = new PartyPaths(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var paths = new AnswerPaths(
                "ort",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                nobody,
                Optional.empty(),
                Optional.empty());

        assertThat(PartiesFromAnswers.read(paths, Answers.NONE)).isEqualTo(Parties.UNKNOWN);
    }
}
