package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An exported file carries what the days recorded of it, and nothing about other files. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ExportedDayTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EFileHouse house;
    private final DailyHeads heads;
    private final List<EFile> others;
    private final long covered;
    private final EFile file;

    @TempDir
    private Path folder;

    /** Among six other files, one of two lines on the first day, two more on the second, and one after that. */
    ExportedDayTest(TestDatabase database) {
        house = EFileHouse.alone(database);
        heads = house.house.the(DailyHeads.class);
        others =
                IntStream.range(0, 6).mapToObj(i -> opened(house.application())).toList();
        var application = house.application();
        file = opened(application);
        heads.recordToday();
        tomorrow();
        house.happens(application, "certificate-written", house.document("Bescheinigung"));
        house.happens(application, "certificate-fetched");
        heads.recordToday();
        covered = head().entries();
        tomorrow();
        house.happens(application, "notice-printed");
    }

    @AfterEach
    void leave() {
        house.house.close();
    }

    @Test
    void theLastDayCoversWhatWasThereAndIsNamedWithItsSeal() throws IOException {
        var day = heads.days().getLast();

        assertThat(check(export()))
                .startsWith("0 Unversehrt")
                .contains(
                        "Tagesnachweis vom " + day.day() + " deckt die Einträge 1 bis " + covered,
                        day.seal(),
                        "„tagesnachweis-" + day.day() + ".pdf“",
                        "Die Einträge ab " + (covered + 1) + " sind jünger");
    }

    @Test
    void nothingOfOtherFilesIsInIt() throws IOException {
        var parts = ZipParts.of(export());

        var akte = new String(parts.get("akte.json"), StandardCharsets.UTF_8);
        assertThat(others)
                .hasSize(6)
                .allSatisfy(other -> assertThat(akte)
                        .doesNotContain(other.id().toString())
                        .doesNotContain(
                                house.house.the(Archive.class).head(other.id()).hash()));
        assertThat(JSON.readTree(akte).get("days")).hasSize(2);
        assertThat(parts).containsKey("tagesnachweis-" + heads.days().getLast().day() + ".pdf");
    }

    @Test
    void everyFileOfADayLiesUnderItsRoot() throws IOException {
        for (var other : others) {
            assertThat(check(write(other))).startsWith("0 Unversehrt").contains("deckt die Einträge 1 bis");
        }
    }

    @Test
    void whateverIsChangedInARecordIsNoticed() throws IOException {
        for (Consumer<ObjectNode> change : List.<Consumer<ObjectNode>>of(
                day -> day.put("day", "2020-01-01"),
                day -> day.put("files", 8),
                day -> day.put("entries", 2),
                day -> day.put("entries", 0),
                day -> day.put("entries", 4_000_000_000L),
                day -> day.put("head", "0".repeat(64)),
                day -> day.put("root", "0".repeat(64)),
                day -> day.put("previous", "0".repeat(64)),
                day -> day.put("seal", "0".repeat(64)),
                day -> ((ArrayNode) day.get("path")).removeAll(),
                day -> ((ObjectNode) day.get("path").get(0))
                        .put("left", !day.get("path").get(0).get("left").asBoolean()))) {
            var changed = changed(parts -> json(
                    parts, akte -> change.accept((ObjectNode) akte.get("days").get(0))));

            assertThat(check(changed)).startsWith("1 Nicht unversehrt: Der Tagesnachweis vom ");
        }
    }

    @Test
    void theRecordOfAnotherDayOrAnotherFileIsNoticed() throws IOException {
        var swapped = changed(parts -> json(parts, akte -> {
            var days = (ArrayNode) akte.get("days");
            ((ObjectNode) days.get(0)).put("day", days.get(1).get("day").asString());
        }));
        assertThat(check(swapped)).startsWith("1 Nicht unversehrt: Der Tagesnachweis vom ");

        var foreign =
                (ObjectNode) JSON.readTree(ZipParts.of(write(others.getFirst())).get("akte.json"));
        assertThat(check(changed(parts -> json(parts, akte -> akte.set("days", foreign.get("days"))))))
                .startsWith("1 Nicht unversehrt: Der Tagesnachweis vom ");
    }

    @Test
    void aRecordThatIsMissingIsSaid() throws IOException {
        var without = changed(parts -> {
            parts.keySet().removeIf(name -> name.startsWith("tagesnachweis"));
            json(parts, akte -> {
                ((ArrayNode) akte.get("days")).removeAll();
                ((ArrayNode) akte.get("evidence")).removeAll();
            });
        });
        assertThat(check(without)).startsWith("0 ").contains("Kein Tagesnachweis liegt bei: Noch kein Tag");

        var cut = changed(parts -> parts.keySet().removeIf(name -> name.startsWith("tagesnachweis")));
        assertThat(check(cut)).startsWith("1 Nicht unversehrt: „tagesnachweis-");
        assertThat(check(changed(parts -> json(parts, akte -> akte.remove("days")))))
                .startsWith("2 Nicht prüfbar");
    }

    @Test
    void anExportFromBeforeIsCheckedAsEver() throws IOException {
        var old = changed(parts -> {
            parts.keySet().removeIf(name -> name.startsWith("tagesnachweis"));
            json(parts, akte -> {
                akte.remove(List.of("days", "evidence"));
                akte.put("format", "amtsweg/e-file/1");
            });
        });

        assertThat(check(old)).startsWith("0 Unversehrt").contains("bevor es das gab");
    }

    @Test
    void aChainRewrittenAsAWholeDoesNotFitItsDays() throws IOException {
        house.house
                .jdbc()
                .sql("update e_file_day_head set head_hash = ? where file_id = ?")
                .params("0".repeat(64), file.id().value())
                .update();

        assertThat(check(export())).startsWith("1 Nicht unversehrt: Der Tagesnachweis vom ");
    }

    private ChainHead head() {
        return house.house.the(Archive.class).head(file.id());
    }

    private EFile opened(ApplicationId application) {
        return house.files
                .open(application, "betrieb-" + UUID.randomUUID(), "Betrieb", "122.10")
                .file();
    }

    private void tomorrow() {
        house.house.clock().advance(Duration.ofDays(1));
    }

    private Path export() throws IOException {
        return write(file);
    }

    private Path write(EFile of) throws IOException {
        var path = folder.resolve(UUID.randomUUID() + ".zip");
        try (var out = Files.newOutputStream(path)) {
            house.house.the(FileExport.class).write(of, Locale.GERMAN, out);
        }
        return path;
    }

    private static String check(Path zip) {
        var printed = new ByteArrayOutputStream();
        int code = ExportCheck.run(
                List.of(zip.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8), Locale.GERMAN);
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    private Path changed(Consumer<Map<String, byte[]>> change) throws IOException {
        var parts = ZipParts.of(export());
        change.accept(parts);
        return ZipParts.write(parts, folder.resolve(UUID.randomUUID() + ".zip"));
    }

    private static void json(Map<String, byte[]> parts, Consumer<ObjectNode> change) {
        var akte = (ObjectNode) JSON.readTree(parts.get("akte.json"));
        change.accept(akte);
        parts.put("akte.json", JSON.writeValueAsBytes(akte));
    }
}
