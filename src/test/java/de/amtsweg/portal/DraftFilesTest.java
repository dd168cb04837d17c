package de.amtsweg.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import de.amtsweg.application.Attachment;
import de.amtsweg.application.Attachments;
import de.amtsweg.application.Draft;
import de.amtsweg.application.DraftId;
import de.amtsweg.application.OpenDraft;
import de.amtsweg.application.ServiceFixture;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.Inspected;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.documents.UploadLimits;
import de.amtsweg.documents.UploadRefusal;
import de.amtsweg.documents.Uploads;
import de.amtsweg.forms.FileInput;
import de.amtsweg.forms.FormsForTests;
import de.amtsweg.forms.UploadedFile;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.FileSize;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

/** Files come with a page of a draft, within what their field takes, and can be seen by those who write it. */
class DraftFilesTest {
    private static final DraftId DRAFT = DraftId.next();
    private static final FileInput INPUT = new FileInput("kopie.file", 2, FileSize.megabytes(1), Set.of("image/png"));

    private final Uploads uploads = mock(Uploads.class);
    private final Attachments attachments = mock(Attachments.class);
    private final DocumentStore documents = mock(DocumentStore.class);
    private final DraftDesk desk = mock(DraftDesk.class);
    private final PageUploads pageUploads = new PageUploads(uploads, attachments, words());
    private final DraftFilePages pages = new DraftFilePages(desk, attachments, documents);
    private final StoredDocument picture = stored("bild.png");

    @BeforeEach
    void aDraftWithAPicture() throws IOException {
        var service = ServiceFixture.aService(new PackageId(ServiceFixture.KEY, 1));
        var draft = new Draft(DRAFT, ServiceFixture.KEY, 1, Answers.NONE, 1, Instant.EPOCH, Optional.empty());
        given(desk.current(any(), eq("gewerbe-anmelden"), any()))
                .willReturn(Optional.of(new OpenDraft(draft, service, FormsForTests.page(""), FormsForTests.GERMAN)));
        given(attachments.of(DRAFT))
                .willReturn(List.of(new Attachment(picture.id(), "kopie", Attachment.Origin.APPLICANT, Instant.EPOCH)));
        given(documents.preview(picture.id())).willReturn(Optional.of(new byte[] {1, 2, 3}));
        given(uploads.accept(any(), any(), any())).willReturn(new Inspected.Accepted(picture, 1));
    }

    @Test
    void aFileIsHeldToWhatItsFieldTakesAndKeptWithItsPages() throws Exception {
        var taken = pageUploads.take(upload("bild.png"), List.of(INPUT), DRAFT, Locale.GERMAN);

        assertThat(taken.problems()).isEmpty();
        assertThat(taken.files().get("kopie.file"))
                .containsExactly(new UploadedFile(picture.id(), "bild.png", "image/png", 3, 1));
        verify(uploads).accept(any(), eq("bild.png"), eq(new UploadLimits(FileSize.megabytes(1), Set.of("image/png"))));
        verify(attachments).add(DRAFT, picture.id(), "kopie");
    }

    @Test
    void aRefusedFileIsNamedWithTheReason() throws Exception {
        given(uploads.accept(any(), any(), any()))
                .willReturn(new Inspected.Refused(
                        UploadRefusal.TOO_LARGE, new UploadLimits(FileSize.megabytes(1), Set.of())));

        var problem = pageUploads
                .take(upload("groß.png"), List.of(INPUT), DRAFT, Locale.GERMAN)
                .problems()
                .getFirst();

        assertThat(problem.fieldId()).isEqualTo("kopie.file");
        assertThat(problem.message()).contains("„groß.png“ wurde nicht hochgeladen", "größer als 1 MB");
    }

    @Test
    void moreFilesThanTheFieldTakesAreNotEvenOpened() throws Exception {
        var taken = pageUploads.take(upload("1.png", "2.png", "3.png", "4.png"), List.of(INPUT), DRAFT, Locale.GERMAN);

        verify(uploads, times(2)).accept(any(), any(), any());
        assertThat(taken.problems()).hasSize(2);
        assertThat(taken.problems().getFirst().message())
                .isEqualTo("„3.png“ wurde nicht hochgeladen. Hier sind höchstens 2 Dateien möglich.");
    }

    @Test
    void whoWritesTheDraftSeesThePictureAndNoCacheKeepsIt() {
        var shown = preview("gewerbe-anmelden", picture.id().toString());

        assertThat(shown.getBody()).containsExactly(1, 2, 3);
        assertThat(shown.getHeaders().getContentType()).hasToString("image/png");
        assertThat(shown.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void othersSeeNothing() {
        assertThatExceptionOfType(PageNotFound.class)
                .isThrownBy(() -> preview("gewerbe-anmelden", DocumentId.next().toString()));
        assertThatExceptionOfType(PageNotFound.class).isThrownBy(() -> preview("gewerbe-anmelden", "x"));
        assertThatExceptionOfType(PageNotFound.class)
                .isThrownBy(() -> preview("hund-anmelden", picture.id().toString()));
    }

    private org.springframework.http.ResponseEntity<byte[]> preview(String service, String document) {
        return pages.preview(service, document, new MockHttpServletRequest(), Locale.GERMAN);
    }

    private static MockMultipartHttpServletRequest upload(String... names) {
        var request = new MockMultipartHttpServletRequest();
        for (var name : names) {
            request.addFile(new MockMultipartFile("kopie.file", name, "image/png", new byte[] {1}));
        }
        request.addFile(new MockMultipartFile("kopie.file", "", "application/octet-stream", new byte[0]));
        return request;
    }

    private static StoredDocument stored(String name) {
        return new StoredDocument(DocumentId.next(), "abc", "image/png", name, 3, Instant.EPOCH, Optional.empty());
    }

    private static ResourceBundleMessageSource words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/documents", "messages/portal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
