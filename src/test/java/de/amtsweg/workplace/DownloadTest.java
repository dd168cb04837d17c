package de.amtsweg.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import de.amtsweg.application.Applications;
import de.amtsweg.testbase.AtTheDesk;
import de.amtsweg.testbase.FullDisk;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A download that breaks off is never taken for a whole one. */
class DownloadTest {
    @Test
    void whatBreaksOffBeforeAnythingWasSentIsNoDownload() {
        var response = new MockHttpServletResponse();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=akte.zip");
        Download download = out -> {
            out.write(1);
            throw new IOException("No space left on device");
        };

        assertThatIOException().isThrownBy(() -> download.sendTo(response));

        assertThat(response.getHeader("Content-Disposition")).isNull();
        assertThat(response.getContentType()).isNull();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatBreaksOffLaterFailsSoThatTheServerBreaksTheConnection() throws Exception {
        var response = new MockHttpServletResponse();
        Download download = out -> {
            out.write(1);
            response.flushBuffer();
            throw new IllegalStateException("The database is full");
        };

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> download.sendTo(response));

        assertThat(response.isCommitted()).isTrue();
    }

    @Test
    void aDossierThatFindsNoRoomFailsAndIsWholeTheNextTime() throws Exception {
        var town = Town.on(TestDatabase.H2);
        var application =
                town.the(Applications.class).get(AtTheDesk.aNotice(town).id());
        var export = town.the(DossierExport.class);
        for (int space : new int[] {0, 100, 5_000}) {
            var half = new FullDisk(space);

            assertThatIOException()
                    .isThrownBy(() -> export.write(List.of(application), "", Locale.GERMAN, half))
                    .withMessageContaining("No space left on device");

            assertThat(names(half.taken())).doesNotContain(DossierExport.INDEX);
        }
        var whole = new ByteArrayOutputStream();
        export.write(List.of(application), "", Locale.GERMAN, whole);
        assertThat(names(whole.toByteArray())).contains(DossierExport.CONTENT, DossierExport.INDEX);
    }

    private static List<String> names(byte[] written) {
        var names = new java.util.ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException brokenOff) {
            // As it should be.
        }
        return names;
    }
}
