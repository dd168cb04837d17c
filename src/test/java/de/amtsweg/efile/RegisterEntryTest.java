package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.efile.RegisterEntry.Register;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.TestDatabase;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterEntryTest {
    private static final Year NOW = Year.of(2026);

    @ParameterizedTest
    @CsvSource({"E, MARRIAGES, 80, 2106", "G, BIRTHS, 110, 2136", "L, PARTNERSHIPS, 80, 2106", "S, DEATHS, 30, 2056"})
    void anEntryIsKeptAsLongAsTheLawSays(String letter, Register register, int years, int until) {
        var entry = RegisterEntry.read("Standesamt Musterstadt " + letter + " 123/2026", NOW);

        assertThat(entry).isEqualTo(new RegisterEntry("standesamt musterstadt", register, 123, 2026));
        assertThat(entry.yearsKept()).isEqualTo(years);
        assertThat(entry.keptUntil()).isEqualTo(Year.of(until));
        assertThat(entry.quoted()).isEqualTo(letter + " 123/2026");
        assertThat(entry.officeName()).isEqualTo("Standesamt Musterstadt");
        assertThat(RegisterEntry.ofKey(FileKey.of(entry).value())).contains(entry);
    }

    @Test
    void anEntryIsTheSameHoweverItWasTyped() {
        assertThat(RegisterEntry.read(" STANDESAMT  Bad Muster  g007 / 1999 ", NOW))
                .isEqualTo(RegisterEntry.read("Standesamt Bad Muster G 7/1999", NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "G 1/2026",
                "Standesamt X 1/2026",
                "Standesamt Muster G 0/2026",
                "Standesamt Muster G 1/1873",
                "Standesamt Muster G 1/2027",
                "Standesamt Muster G 1234567/2026",
                "Standesamt Muster G eins/2026",
                "Standesamt|Muster G 1/2026"
            })
    void partsThatCannotBeAreRefusedWithoutRepeatingThem(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegisterEntry.read(written, NOW))
                .withMessageNotContaining("Muster G");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void allThatBelongsToAnEntryIsInOneFile(TestDatabase database) {
        var house = EFileHouse.on(database);
        var entry = RegisterEntry.read("Standesamt Musterstadt S 44/2025", NOW);
        var other = RegisterEntry.read("Standesamt Musterstadt S 45/2025", NOW);

        var report = open(house, entry);
        var correction = open(house, entry);
        var stranger = open(house, other);
        var typed = house.files.open(house.application(), FileKey.of(entry).value(), "Von Hand getippt", "120.10");

        assertThat(correction.file()).isEqualTo(report.file());
        assertThat(stranger.file()).isNotEqualTo(report.file());
        assertThat(report.file().registerEntry()).contains(entry);
        assertThat(typed.file()).isNotEqualTo(report.file());
        assertThat(typed.file().registerEntry()).isEmpty();
    }

    @Test
    void anOrdinaryKeyIsNoRegisterEntry() {
        assertThat(RegisterEntry.ofKey(
                        FileKey.typed("Salon Lena", ApplicationId.next()).value()))
                .isEmpty();
        assertThat(RegisterEntry.ofKey("registereintrag|x|G")).isEmpty();
    }

    private static CaseFile open(EFileHouse house, RegisterEntry entry) {
        return house.files.open(
                house.application(),
                FileKey.of(entry),
                "Sammelakte " + entry.quoted(),
                "120.10",
                de.amtsweg.shared.Confidentiality.OFFICIAL_USE_ONLY);
    }
}
