package de.amtsweg.workflow.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.catalogue.AdministrativeService.FilePlan;
import de.amtsweg.catalogue.AdministrativeService.KeyType;
import de.amtsweg.efile.FileKey;
import de.amtsweg.efile.RegisterEntry;
import de.amtsweg.efile.RegisterEntry.Register;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Confidentiality;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenCaseFileTest {
    private static final Year NOW = Year.of(2026);
    private static final FilePlan COLLECTION = new FilePlan(
            "120.10",
            KeyType.REGISTER_ENTRY,
            "{{standesamt}} {{eintrag.register}} {{eintrag.nummer}}/{{eintrag.jahr}}",
            "Sammelakte",
            Confidentiality.OFFICIAL_USE_ONLY);

    private final ApplicationId application = ApplicationId.next();

    @Test
    void aServiceOfTheRegistryOfficeFilesByTheEntry() {
        assertThat(OpenCaseFile.key(COLLECTION, entry("S"), application, NOW))
                .isEqualTo(FileKey.of(new RegisterEntry("standesamt musterstadt", Register.DEATHS, 44, 2025)));
    }

    @Test
    void answersThatMakeNoEntryStopTheStepWithoutBeingRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenCaseFile.key(COLLECTION, entry("X"), application, NOW))
                .withMessage("There are the registers E, G, L and S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenCaseFile.key(COLLECTION, Answers.NONE, application, NOW));
    }

    @Test
    void everyOtherServiceFilesByItsWords() {
        var plan = new FilePlan("122.10", "{{standesamt}}", "Betrieb");

        assertThat(OpenCaseFile.key(plan, entry("S"), application, NOW))
                .isEqualTo(FileKey.typed("Standesamt Musterstadt", application));
    }

    private static Answers entry(String register) {
        return new Answers(Map.of(
                "standesamt",
                "Standesamt Musterstadt",
                "eintrag",
                Map.of("register", register, "nummer", new BigDecimal("44"), "jahr", "2025")));
    }
}
