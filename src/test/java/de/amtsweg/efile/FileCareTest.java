package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.TestTown;
import de.amtsweg.efile.FileCare.Outcome;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FileCareTest {
    private final EFileHouse house;
    private final FileCare care;
    private final ReadingRoom room;
    private final PersonId head = new PersonId("leitung-" + UUID.randomUUID());
    private final String key = "betrieb-" + UUID.randomUUID();
    private ApplicationId application;
    private CaseFile one;

    FileCareTest(TestDatabase database) {
        house = EFileHouse.on(database);
        care = house.house.the(FileCare.class);
        room = house.house.the(ReadingRoom.class);
    }

    @BeforeEach
    void fill() {
        var jdbc = house.house.jdbc();
        jdbc.sql(
                        "insert into staff_member (id, name, email, active, demo) values (?, 'L', 'l@example.org', true, true)")
                .param(head.value())
                .update();
        jdbc.sql("insert into duty (person, role, unit) values (?, 'HEAD', ?)")
                .params(head.value(), TestTown.TRADE_OFFICE.value())
                .update();
        application = house.application();
        one = house.files.open(application, key, "Betrieb", "122.10");
    }

    @Test
    void aNoteBecomesALineOfTheDiaryAndItsWordsADocument() {
        assertThat(note("  Anruf von Frau Müller:\r\nkommt am Montag.  ")).isEqualTo(Outcome.DONE);

        assertThat(house.diary(one)).endsWith("note-written");
        var entry = house.files.diary(one.file().id()).getLast();
        assertThat(entry.details()).isEmpty();
        assertThat(house.house.the(FileNotes.class).of(one.file().id()))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("Anruf von Frau Müller:\nkommt am Montag."));
        house.documents.erase(entry.documents().getFirst().id());
        assertThat(house.house.the(FileNotes.class).of(one.file().id()))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEmpty());
        assertThat(house.files.verify(one.file().id())).isEqualTo(new Verification.Intact(2));
    }

    @Test
    void emptyAndHugeNotesAndForeignCasesAreRefused() {
        var other = house.files.open(house.application(), key + "x", "Betrieb", "122.10");

        assertThat(note(" \n ")).isEqualTo(Outcome.WORDS_MISSING);
        assertThat(note("x".repeat(FileCare.LONGEST + 1))).isEqualTo(Outcome.TOO_LONG);
        assertThat(care.note(TestTown.TRADE_CLERK, one.file(), other.id(), "x")).isEqualTo(Outcome.NO_CASE);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> care.note(TestTown.CASHIER, one.file(), one.id(), "x"));
        assertThat(house.diary(one)).containsExactly("case-opened");
    }

    @Test
    void aClosedCaseTakesNoNotesUntilTheHeadOpensItAgain() {
        house.files.close(application);

        assertThat(note("zu spät")).isEqualTo(Outcome.CLOSED);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> care.reopen(TestTown.TRADE_CLERK, one.file(), one.id(), "bitte"));
        assertThat(care.reopen(head, one.file(), one.id(), "")).isEqualTo(Outcome.WORDS_MISSING);
        assertThat(care.reopen(head, one.file(), one.id(), "Widerspruch")).isEqualTo(Outcome.DONE);
        assertThat(care.reopen(head, one.file(), one.id(), "Widerspruch")).isEqualTo(Outcome.NOTHING_CHANGED);

        assertThat(note("jetzt geht es")).isEqualTo(Outcome.DONE);
        assertThat(house.diary(one)).containsExactly("case-opened", "case-closed", "case-reopened", "note-written");
        house.files.close(application);
        assertThat(note("wieder zu")).isEqualTo(Outcome.CLOSED);
    }

    @Test
    void whoOpenTheCaseAgainAtOnceOpenItOnce() {
        house.files.close(application);

        AtOnce.times(3, () -> care.reopen(head, one.file(), one.id(), "Widerspruch"));

        assertThat(house.diary(one)).containsExactly("case-opened", "case-closed", "case-reopened");
    }

    @Test
    void aFileIsOpenUntilItsHeadSaysOtherwise() {
        assertThat(one.file().confidentiality()).isEqualTo(Confidentiality.OPEN);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> care.classify(TestTown.TRADE_CLERK, one.file(), Confidentiality.CONFIDENTIAL));

        assertThat(care.classify(head, one.file(), Confidentiality.CONFIDENTIAL))
                .isEqualTo(Outcome.DONE);
        assertThat(care.classify(head, one.file(), Confidentiality.CONFIDENTIAL))
                .isEqualTo(Outcome.NOTHING_CHANGED);

        assertThat(house.diary(one)).containsExactly("case-opened", "file-classified-confidential");
        assertThat(house.files.file(one.file().id()))
                .map(EFile::confidentiality)
                .contains(Confidentiality.CONFIDENTIAL);
    }

    @Test
    void aFileIsAsConfidentialAsTheStrictestOfItsServices() {
        var strict = house.files.open(house.application(), key, "Betrieb", "122.10", Confidentiality.OFFICIAL_USE_ONLY);
        var lenient = house.files.open(house.application(), key, "Betrieb", "122.10", Confidentiality.OPEN);

        assertThat(strict.file().confidentiality()).isEqualTo(Confidentiality.OFFICIAL_USE_ONLY);
        assertThat(lenient.file().confidentiality()).isEqualTo(Confidentiality.OFFICIAL_USE_ONLY);
        assertThat(lenient.file().id()).isEqualTo(one.file().id());
    }

    @Test
    void everyReadingOfAConfidentialFileIsWrittenDownAndShownToTheHead() {
        var document = house.document("Anzeige " + key);
        house.happens(application, "notice-received", document);
        var file = one.file().id();
        var clerk = TestTown.TRADE_CLERK;
        room.open(clerk, file, FileReading.Kind.PAGE);
        room.read(clerk, document);
        assertThat(room.readings(head, one.file())).isEmpty();
        room.open(clerk, file, FileReading.Kind.EXPORT);
        care.classify(head, one.file(), Confidentiality.CONFIDENTIAL);

        room.open(clerk, file, FileReading.Kind.PAGE);
        room.read(clerk, document);
        assertThat(room.read(TestTown.CASHIER, document)).isFalse();
        room.open(clerk, file, FileReading.Kind.INDEX);

        assertThat(room.readings(head, one.file()))
                .extracting(FileReading::kind)
                .containsExactlyInAnyOrder(
                        FileReading.Kind.EXPORT,
                        FileReading.Kind.PAGE,
                        FileReading.Kind.DOCUMENT,
                        FileReading.Kind.INDEX);
        assertThat(room.readings(head, one.file()))
                .allMatch(reading -> reading.reader().equals(clerk));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> room.readings(clerk, one.file()));
    }

    private Outcome note(String words) {
        return care.note(TestTown.TRADE_CLERK, one.file(), one.id(), words);
    }
}
