package de.amtsweg.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SecretCodesTest {
    private static final Actor SABINE = Actor.staff(new PersonId("sabine"));

    private final House house;
    private final SecretCodes codes;
    private Submitted submitted = new Submitted(ApplicationId.next(), "", java.util.Optional.empty());
    private String code = "";

    SecretCodesTest(TestDatabase database) {
        house = ApplicationHouse.on(database);
        codes = house.the(SecretCodes.class);
    }

    @BeforeEach
    void submit() {
        var drafts = house.the(Drafts.class);
        var draft = drafts.open(ServiceFixture.KEY, 1, Answers.NONE);
        submitted = drafts.submit(draft.id(), Receipt.online(house.clock().today()));
        code = submitted.secretCode().orElseThrow();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void numberAndCodeOpenTheStatusPageHoweverTheyAreTyped() {
        assertThat(code).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(codes.matches(submitted.number(), code)).isTrue();
        assertThat(codes.matches(
                        submitted.number().toLowerCase(), code.toLowerCase().replace("-", " ")))
                .isTrue();
    }

    @Test
    void aWrongCodeOrAnotherNumberOpensNothing() {
        assertThat(codes.matches(submitted.number(), "2222-2222-2222")).isFalse();
        assertThat(codes.matches(submitted.number(), "")).isFalse();
        assertThat(codes.matches(submitted.number(), "x".repeat(100_000))).isFalse();
        assertThat(codes.matches("AW-2026-0000-0000", code)).isFalse();
        assertThat(codes.matches(ApplicationNumber.draw(2026).value(), code)).isFalse();
    }

    @Test
    void theCodeIsKeptAsAHashOnly() {
        var hash = house.jdbc()
                .sql("select code_hash from application")
                .query(String.class)
                .single();

        assertThat(hash).hasSize(64).doesNotContainIgnoringCase(code.replace("-", ""));
        assertThat(submitted.toString()).doesNotContain(code);
    }

    @Test
    void aCodeIssuedAnewReplacesTheOldOne() {
        var fresh = codes.issueAnew(submitted.application(), SABINE);

        assertThat(codes.matches(submitted.number(), fresh)).isTrue();
        assertThat(codes.matches(submitted.number(), code)).isFalse();
        assertThat(house.the(de.amtsweg.journal.Journal.class)
                        .of(submitted.application())
                        .getLast()
                        .actor())
                .isEqualTo(SABINE);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> codes.issueAnew(ApplicationId.next(), SABINE));
    }
}
