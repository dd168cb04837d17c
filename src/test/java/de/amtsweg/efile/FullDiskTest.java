package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import de.amtsweg.testbase.FullDisk;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk is full while a file leaves the house: it says so, nothing is lost, and half a file proves nothing. */
class FullDiskTest {
    private final EFileHouse house = EFileHouse.on(TestDatabase.H2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 500, 3_000})
    void anExportThatDoesNotFitFailsInWordsAndCanBeRepeated(int space) throws Exception {
        var application = house.application();
        house.happens(application, "notice-received");
        var file = house.files
                .open(application, "voll-" + UUID.randomUUID(), "Volle Platte", "122.10")
                .file();
        house.happens(application, "certificate-written", house.document("Bescheinigung " + file));
        var export = house.house.the(FileExport.class);
        var half = new FullDisk(space);

        assertThatIOException()
                .isThrownBy(() -> export.write(file, Locale.GERMAN, half))
                .withMessageContaining("No space left on device");

        assertThat(verdict(half.taken())).as("half a file").isNotZero();
        assertThat(house.files.verify(file.id())).isInstanceOf(Verification.Intact.class);
        var whole = new ByteArrayOutputStream();
        export.write(file, Locale.GERMAN, whole);
        assertThat(verdict(whole.toByteArray())).isZero();
    }

    private int verdict(byte[] content) throws IOException {
        var path = Files.write(folder.resolve("akte-" + content.length + ".zip"), content);
        return ExportCheck.run(
                List.of(path.toString()), new PrintStream(OutputStream.nullOutputStream()), Locale.GERMAN);
    }
}
