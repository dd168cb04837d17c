package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.efile.Verification.Broken;
import de.amtsweg.efile.Verification.Fault;
import de.amtsweg.efile.Verification.Intact;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class VerificationTest {
    private final EFileHouse house;
    private ApplicationId application;
    private DocumentId document;
    private FileId file;

    VerificationTest(TestDatabase database) {
        house = EFileHouse.on(database);
    }

    /** A file of four lines; the third has a document. */
    @BeforeEach
    void fill() {
        application = house.application();
        house.happens(application, "notice-received");
        file = house.files
                .open(application, "betrieb-" + UUID.randomUUID(), "Betrieb", "122.10")
                .file()
                .id();
        document = house.document("Bescheinigung " + file);
        house.happens(application, "certificate-written", document);
        house.happens(application, "certificate-fetched");
    }

    @Test
    void aFileNobodyTouchedIsIntact() {
        assertThat(verify()).isEqualTo(new Intact(4));
    }

    @Test
    void aChangedLineIsNamed() {
        tamper("update e_file_entry set details = '{\"noun\":\"Antrag\"}' where file_id = ? and entry_number = 2");

        assertThat(verify()).isEqualTo(new Broken(2, Fault.ENTRY_CHANGED));
    }

    @Test
    void aRemovedLineIsNamedAlsoTheLast() {
        tamper("delete from e_file_entry where file_id = ? and entry_number = 4");
        assertThat(verify()).isEqualTo(new Broken(4, Fault.ENTRY_MISSING));

        tamper("delete from e_file_entry where file_id = ? and entry_number = 2");
        assertThat(verify()).isEqualTo(new Broken(2, Fault.ENTRY_MISSING));
    }

    @Test
    void anAddedLineIsNamed() {
        tamper("insert into e_file_entry select file_id, 5, case_id, '" + UUID.randomUUID()
                + "', happened_at, actor_kind, actor_id, on_behalf_of, entry_type, details, hash, hash"
                + " from e_file_entry where file_id = ? and entry_number = 4");

        assertThat(verify()).isEqualTo(new Broken(5, Fault.ENTRY_ADDED));
    }

    @Test
    void aDocumentTakenOutOfALineIsNoticed() {
        tamper("delete from e_file_document where file_id = ?");

        assertThat(verify()).isEqualTo(new Broken(3, Fault.ENTRY_CHANGED));
    }

    @Test
    void aDocumentWhoseBytesWereChangedIsNoticed() {
        house.house
                .jdbc()
                .sql("update document_content set content = ? where sha256 = ?")
                .params("gefälscht".getBytes(StandardCharsets.UTF_8), sha256())
                .update();

        assertThat(verify()).isEqualTo(new Broken(3, Fault.DOCUMENT_CHANGED, Optional.of(document)));
    }

    @Test
    void aDocumentWhoseBytesVanishedIsNoticed() {
        house.house
                .jdbc()
                .sql("delete from document_content where sha256 = ?")
                .param(sha256())
                .update();

        assertThat(verify()).isEqualTo(new Broken(3, Fault.DOCUMENT_MISSING, Optional.of(document)));
    }

    @Test
    void aLawfullyErasedDocumentLeavesTheFileIntact() {
        house.documents.erase(document);

        assertThat(verify()).isEqualTo(new Intact(4));
    }

    @Test
    void manyLinesAtOnceMakeOneChain() {
        AtOnce.times(5, () -> {
            house.happens(application, "something-happened");
            return true;
        });

        assertThat(verify()).isEqualTo(new Intact(9));
    }

    @Test
    void anEntryNoAnnouncementReachedIsFiledWithTheNext() {
        // As when two transactions, one opening the case, do not see each other.
        house.house
                .jdbc()
                .sql(
                        "insert into journal_entry (id, application, actor_kind, actor_id, at_time, type, details, documents)"
                                + " select cast(? as uuid), application, actor_kind, actor_id, at_time, 'overlooked', details,"
                                + " documents from journal_entry where application = ? fetch first 1 rows only")
                .params(UUID.randomUUID(), application.value())
                .update();

        house.files.close(application);

        assertThat(house.files.diary(file)).extracting(DiaryEntry::type).endsWith("overlooked", "case-closed");
        assertThat(verify()).isEqualTo(new Intact(6));
    }

    private Verification verify() {
        return house.files.verify(file);
    }

    private String sha256() {
        return house.documents.get(document).sha256();
    }

    private void tamper(String sql) {
        house.house.jdbc().sql(sql).param(file.value()).update();
    }
}
