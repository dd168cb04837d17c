package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.application.ApplicationBuilder;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.TestTown;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class CaseFilesTest {
    private final String business = "betrieb-" + UUID.randomUUID();
    private final EFileHouse house;
    private final CaseFiles files;

    CaseFilesTest(TestDatabase database) {
        house = EFileHouse.on(database);
        files = house.files;
    }

    @Test
    void whatHappenedBeforeTheCaseWasOpenedIsFiledToo() {
        var application = house.application();
        house.happens(application, "notice-received");
        house.happens(application, "routed");

        var opened = open(application);

        assertThat(house.diary(opened)).containsExactly("notice-received", "routed", "case-opened");
        house.happens(application, "receipt-confirmed");
        assertThat(house.diary(opened)).last().isEqualTo("receipt-confirmed");
    }

    @Test
    void openingAgainGivesTheSameCase() {
        var application = house.application();

        var first = open(application);
        var again = open(application);

        assertThat(again).isEqualTo(first);
        assertThat(house.diary(first)).containsExactly("case-opened");
    }

    @Test
    void allCasesOfABusinessAreInOneFile() {
        var registration = open(house.application());
        var change = open(house.application());

        assertThat(change.file()).isEqualTo(registration.file());
        assertThat(change.reference()).isEqualTo(registration.file().reference() + "-2");
        assertThat(files.cases(change.file().id())).containsExactly(registration, change);
    }

    @Test
    void aBusinessIsTheSameHoweverItWasTyped() {
        var first = files.open(house.application(), business + " Salon  Lena", "Betrieb", "122.10");
        var second = files.open(house.application(), " " + business + " SALON LENA", "Betrieb", "122.10");

        assertThat(second.file()).isEqualTo(first.file());
    }

    @Test
    void withoutAKeyNoTwoStrangersShareAFile() {
        var first = files.open(house.application(), " ", "Betrieb", "122.10");
        var second = files.open(house.application(), "", "Betrieb", "122.10");

        assertThat(second.file()).isNotEqualTo(first.file());
    }

    @Test
    void veryLongAnswersStillMakeAFile() {
        var name = business + "x".repeat(2000);
        var first = files.open(house.application(), name + "a", name, "122.10");
        var second = files.open(house.application(), name + "b", name, "122.10");

        assertThat(second.file()).isNotEqualTo(first.file());
        assertThat(first.file().title()).hasSize(500).endsWith("…");
    }

    @Test
    void whoOpenTheSameFileAtOnceGetOne() {
        var opened = AtOnce.all(works(4, this::open));

        assertThat(opened)
                .extracting(CaseFile::file)
                .containsOnly(opened.getFirst().file());
        assertThat(opened).extracting(CaseFile::number).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void referencesHaveNoGapsAlsoWhenManyOpenAtOnceAndSomeBreak() {
        var before = numberOfNewFile(house.application(), false);
        var works = works(6, application -> numberOfNewFile(application, false));
        works.addAll(works(2, application -> numberOfNewFile(application, true)));

        var numbers = AtOnce.all(works).stream().filter(number -> number > 0).toList();

        var expected = IntStream.rangeClosed(before + 1, before + 6).boxed().toList();
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Zero when the step breaks after the file was opened. */
    private int numberOfNewFile(ApplicationId application, boolean breaks) {
        try {
            return house.house.inTransaction(() -> {
                var opened = files.open(application, "k" + UUID.randomUUID(), "Bewohnerparken", "112.30");
                if (breaks) {
                    throw new IllegalStateException("the step after it broke");
                }
                var reference = opened.file().reference();
                return Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1));
            });
        } catch (IllegalStateException broken) {
            return 0;
        }
    }

    @Test
    void theFirstFilesOfAYearOpenedAtOnceGetTheFirstNumbers() {
        var opened = AtOnce.all(
                works(3, application -> files.open(application, "k" + UUID.randomUUID(), "Hundesteuer", "902.10")));

        assertThat(opened)
                .extracting(each -> each.file().reference())
                .containsExactlyInAnyOrder("902.10/2026-0001", "902.10/2026-0002", "902.10/2026-0003");
    }

    @Test
    void aFilePlanUnitThatDoesNotExistIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.open(house.application(), business, "Betrieb", "999.99"))
                .withMessageContaining("999.99");
    }

    @Test
    void withoutAnAuthorityNobodyKeepsTheFile() {
        var unrouted = ApplicationBuilder.anApplication().storedIn(house.house.jdbc());

        assertThatIllegalStateException().isThrownBy(() -> open(unrouted.id()));
    }

    @Test
    void closingTheCaseLeavesTheFileOpen() {
        var application = house.application();
        open(application);

        files.close(application);
        files.close(application);
        files.close(house.application());

        var closed = files.of(application).orElseThrow();
        assertThat(closed.isClosed()).isTrue();
        assertThat(house.diary(closed)).containsExactly("case-opened", "case-closed");
        assertThat(open(house.application()).file()).isEqualTo(closed.file());
    }

    @Test
    void documentsOfTheJournalBecomeRecordsOfTheirCase() {
        var application = house.application();
        var document = house.document("Anzeige");
        house.happens(application, "notice-received", document);
        var opened = open(application);
        house.happens(application, "notice-printed", document);
        open(house.application());

        assertThat(files.records(opened)).singleElement().satisfies(filed -> {
            assertThat(filed.document()).isEqualTo(document);
            assertThat(filed.journalType()).isEqualTo("notice-received");
            assertThat(filed.fileName()).isEqualTo("brief.txt");
            assertThat(filed.erased()).isFalse();
        });
        house.documents.erase(document);
        assertThat(files.records(opened)).singleElement().matches(FiledRecord::erased);
    }

    @Test
    void staffReadTheFilesOfTheirUnitsOnly() {
        var room = house.house.the(ReadingRoom.class);
        var application = house.application();
        var document = house.document("Anzeige");
        var opened = open(application);
        house.happens(application, "notice-received", document);

        assertThat(room.open(TestTown.TRADE_CLERK, opened.file().id(), FileReading.Kind.PAGE))
                .contains(opened.file());
        assertThat(room.read(TestTown.TRADE_CLERK, document)).isTrue();
        assertThat(room.read(TestTown.CASHIER, document)).isFalse();
        assertThat(room.read(TestTown.TRADE_CLERK, house.document("in keiner Akte")))
                .isFalse();
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> room.open(TestTown.CASHIER, opened.file().id(), FileReading.Kind.PAGE));
        assertThat(room.open(TestTown.CASHIER, FileId.next(), FileReading.Kind.PAGE))
                .isEmpty();
    }

    private <T> List<Callable<T>> works(int times, Function<ApplicationId, T> work) {
        var works = new ArrayList<Callable<T>>();
        for (int i = 0; i < times; i++) {
            var application = house.application();
            works.add(() -> work.apply(application));
        }
        return works;
    }

    private CaseFile open(ApplicationId application) {
        return files.open(application, business, "Salon Lena, Musterweg 1", "122.10");
    }
}
