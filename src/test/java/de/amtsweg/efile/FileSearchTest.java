package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.authority.TestTown;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.Letterhead;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Text;
import de.amtsweg.efile.FoundFiles.FoundFile;
import de.amtsweg.efile.FoundFiles.Where;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.testbase.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FileSearchTest {
    private static final Letterhead NOBODY =
            new Letterhead("Stadt", "Amt", "#1B4F72", Optional.empty(), "Stadt", List.of(), List.of());

    /** A word that stands in the files of this test alone. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private final EFileHouse house;
    private final FileSearch search;
    private final TextReading reading;

    FileSearchTest(TestDatabase database) {
        house = EFileHouse.on(database);
        search = house.house.the(FileSearch.class);
        reading = house.house.the(TextReading.class);
    }

    @Test
    void aFileIsFoundByItsFactsHoweverTheyAreTyped() {
        var file = open("Müller & Söhne Weißbrot " + word, house.application()).file();

        for (var typed : List.of("Mueller", "müller", "MULLER", "Muller", "soehne", "weissbrot", "üll", "gewerbeanz")) {
            assertThat(search(typed + " " + word)).as(typed).containsExactly(file);
        }
        assertThat(search(file.reference() + " " + word)).containsExactly(file);
        assertThat(search("Schmidt " + word)).isEmpty();
        assertThat(places("muller " + word)).extracting(FoundFiles.Place::where).contains(Where.TITLE);
        assertThat(places(file.reference() + " " + word))
                .extracting(FoundFiles.Place::where)
                .contains(Where.REFERENCE);
    }

    @Test
    void aNoteIsFoundAtOnceWithTheWordsAroundIt() {
        var application = house.application();
        var one = open("Betrieb " + word, application);
        var care = house.house.the(FileCare.class);

        care.note(TestTown.TRADE_CLERK, one.file(), one.id(), "Frau Çelik hat wegen der Öffnungszeiten angerufen.");

        assertThat(search(word + " celik oeffnungs")).containsExactly(one.file());
        assertThat(places(word + " oeffnungs")).anySatisfy(place -> {
            assertThat(place.where()).isEqualTo(Where.NOTE);
            assertThat(place.excerpt())
                    .contains(new Excerpt("Frau Çelik hat wegen der ", "Öffnungszeiten", " angerufen."));
        });
    }

    @Test
    void aPdfIsFoundByItsTextOnceItIsRead() {
        var application = house.application();
        var one = open("Betrieb", application);
        house.happens(application, "notice-printed", pdf("Die Gaststättenerlaubnis für " + word + " gilt ab morgen."));
        assertThat(search(word)).isEmpty();

        reading.readWaiting();

        assertThat(search("gaststaettenerl " + word)).containsExactly(one.file());
        assertThat(places(word)).singleElement().satisfies(place -> {
            assertThat(place.where()).isEqualTo(Where.DOCUMENT);
            assertThat(place.excerpt().orElseThrow().word()).isEqualTo(word);
        });
    }

    @Test
    void whatIsErasedIsForgottenInTheSameMoment() {
        var application = house.application();
        open("Betrieb", application);
        var copy = pdf("Ausweis " + word);
        var waiting = pdf("Ausweis " + word + " zwei");
        house.happens(application, "notice-received", copy);
        reading.readWaiting();
        house.happens(application, "notice-received", waiting);
        assertThat(search(word)).hasSize(1);

        house.documents.erase(copy);
        house.documents.erase(waiting);
        reading.readWaiting();

        assertThat(search(word)).isEmpty();
        assertThat(rows("select count(*) from e_file_word where word like '" + word + "%'"))
                .isZero();
        assertThat(rows("select count(*) from e_file_text where content like '%" + word + "%'"))
                .isZero();
    }

    @Test
    void whatIsErasedWhileItIsReadIsNotKept() {
        var application = house.application();
        var one = open("Betrieb", application);
        var copy = pdf("Ausweis " + word);
        house.happens(application, "notice-received", copy);
        var text = new FileTexts.Text(one.file().id(), copy, Where.DOCUMENT);

        house.documents.erase(copy);
        house.house.the(FileTexts.class).keep(text, "Ausweis " + word, List.of("ausweis", word));

        assertThat(search(word)).isEmpty();
        assertThat(rows("select count(*) from e_file_word where word = '" + word + "'"))
                .isZero();
    }

    @Test
    void onlyFilesOfTheReadersUnitsAreFound() {
        open("Betrieb " + word, house.application());

        assertThat(search.search(TestTown.CASHIER, word, 1).total()).isZero();
        assertThat(search.search(TestTown.STRANGER, word, 1).total()).isZero();
        assertThat(search.search(TestTown.TRADE_CLERK, word, 1).total()).isEqualTo(1);
    }

    @Test
    void nothingIsReadOutOfAConfidentialFile() {
        var application = house.application();
        house.files.open(application, "k" + word, "Betrieb", "122.10", Confidentiality.CONFIDENTIAL);
        house.happens(application, "notice-received", house.document("geheim " + word + " sehr"));

        var places = places("geheim " + word);

        assertThat(places).anySatisfy(place -> {
            assertThat(place.document()).isPresent();
            assertThat(place.excerpt()).isEmpty();
        });
    }

    @Test
    void hostileWordsAreOnlyWords() {
        open("Betrieb 100% a_b 'quoted' \"x\" " + word, house.application());

        assertThat(search(word + " 100%")).hasSize(1);
        assertThat(search(word + " 1__%")).isEmpty();
        assertThat(search(word + " a_b")).hasSize(1);
        assertThat(search(word + " axb")).isEmpty();
        assertThat(search(word + " !b")).isEmpty();
        assertThat(search(word + " x' or '1'='1")).isEmpty();
        assertThat(search(word + " ' ; drop table e_file --")).isEmpty();
        assertThat(search(word + "\\")).isEmpty();
        assertThat(search("\u0000\uFFFF" + word)).hasSizeLessThanOrEqualTo(1);
        assertThat(search((word + "x").repeat(300))).isEmpty();
        assertThat(search.search(TestTown.TRADE_CLERK, "ab ".repeat(5_000), 1)
                        .words()
                        .cut())
                .isTrue();
    }

    @Test
    void tooShortWordsAreNamedAndLeftOut() {
        open("Betrieb x " + word, house.application());

        var alone = search.search(TestTown.TRADE_CLERK, "a", 1);
        var beside = search.search(TestTown.TRADE_CLERK, "q " + word, 1);

        assertThat(alone.total()).isZero();
        assertThat(alone.words().tooShort()).containsExactly("a");
        assertThat(beside.total()).isEqualTo(1);
        assertThat(beside.words().tooShort()).containsExactly("q");
    }

    @Test
    void manyFilesComePageByPageTheNewestFirst() {
        for (int i = 0; i < 23; i++) {
            house.files.open(house.application(), "k" + i + word, "Betrieb " + word, "122.10");
        }

        var first = search.search(TestTown.TRADE_CLERK, word, 1);
        var last = search.search(TestTown.TRADE_CLERK, word, 2);
        var beyond = search.search(TestTown.TRADE_CLERK, word, 99_999);

        assertThat(first.files()).hasSize(20);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.total()).isEqualTo(23);
        assertThat(last.files()).hasSize(3).doesNotContainAnyElementsOf(first.files());
        assertThat(beyond.page()).isEqualTo(2);
    }

    @Test
    void filesFromBeforeAreMadeReadyByTheJob() {
        var application = house.application();
        var one = open("Müller " + word, application);
        house.happens(application, "notice-received", house.document("Lageplan " + word));
        var id = one.file().id().value();
        house.house
                .jdbc()
                .sql("delete from e_file_text where file_id = ?")
                .param(id)
                .update();
        house.house
                .jdbc()
                .sql("update e_file set search_version = 0, search_text = 'alt' where id = ?")
                .param(id)
                .update();

        reading.readWaiting();

        assertThat(search("mueller lageplan " + word)).containsExactly(one.file());
    }

    @Test
    void onlyTheBeginningOfAHugeDocumentIsRead() {
        var application = house.application();
        open("Betrieb", application);

        house.happens(
                application,
                "notice-received",
                house.document("anfang" + word + " " + "wort ".repeat(30_000) + "ende" + word));

        assertThat(search("anfang" + word)).hasSize(1);
        assertThat(search("ende" + word)).isEmpty();
    }

    private CaseFile open(String title, ApplicationId application) {
        return house.files.open(application, "k" + UUID.randomUUID(), title, "122.10");
    }

    private List<EFile> search(String typed) {
        return search.search(TestTown.TRADE_CLERK, typed, 1).files().stream()
                .map(FoundFile::file)
                .toList();
    }

    private List<FoundFiles.Place> places(String typed) {
        return search.search(TestTown.TRADE_CLERK, typed, 1).files().getFirst().places();
    }

    private int rows(String sql) {
        return house.house.jdbc().sql(sql).query(Integer.class).single();
    }

    private DocumentId pdf(String words) {
        var model = new DocumentModel(
                Locale.GERMAN,
                Instant.EPOCH,
                NOBODY,
                List.of(),
                List.of(),
                "Bescheid",
                List.of(new Paragraph(Text.of(words))),
                Optional.empty());
        return house.documents
                .store(new PdfWriter().write(model), "application/pdf", "bescheid.pdf")
                .id();
    }
}
