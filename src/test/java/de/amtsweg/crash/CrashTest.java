package de.amtsweg.crash;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.MailOffice.Mail;
import de.amtsweg.testbase.TestDatabase;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The plug is pulled once at every step: on PostgreSQL, where the certificate comes as a letter, at those that reach outside or
 * are reached from there, and whenever the payment provider knows more than our books; on H2, where the applicant downloads
 * it, at all others. Whoever starts the node again finds everything once.
 */
class CrashTest {
    private static final Map<TestDatabase, Course> COURSES = new EnumMap<>(TestDatabase.class);
    private static final List<String> TO_THE_OUTSIDE = List.of(
            "NoticeReceived",
            "ConfirmReceipt",
            "AwaitPayment",
            "WriteCertificate",
            "InformRecipient",
            "SendLetter",
            "CloseCase",
            DeadlyPayment.PAYMENT_BEGUN,
            DeadlyPayment.MONEY_TAKEN,
            DeadlyPayment.PAYMENT_BOOKED);

    @TempDir
    static Path folder;

    @BeforeAll
    static void theNodeDiesAtEveryStepAndIsStartedAgain() {
        var java = new QuickJava(folder);
        try (var rehearsal = new Course(TestDatabase.H2, "brief", folder.resolve("rehearsal"))) {
            rehearsal.rehearse(java);
            assertThat(rehearsal.exit()).as(rehearsal.lastWords()).isZero();
        }
        COURSES.put(TestDatabase.H2, new Course(TestDatabase.H2, "herunterladen", folder.resolve("h2")));
        COURSES.put(
                TestDatabase.POSTGRESQL, new Course(TestDatabase.POSTGRESQL, "brief", folder.resolve("postgresql")));

        // One after the other: other tests run beside them, and a node that waits for a processor still works at
        // waiting.
        COURSES.get(TestDatabase.H2).run(java, CrashingNode.EVERY_STEP_BUT + String.join(",", TO_THE_OUTSIDE));
        COURSES.get(TestDatabase.POSTGRESQL).run(java, String.join(",", TO_THE_OUTSIDE));
    }

    @AfterAll
    static void close() {
        COURSES.values().forEach(Course::close);
    }

    @Test
    void everyStepWasDeadlyOnce() {
        assertThat(COURSES.get(TestDatabase.H2).deaths())
                .contains("RouteToAuthority", "FixFee", "CheckNotice", "AwaitRetrieval")
                .containsAll(DeadlyPaper.POINTS)
                .doesNotContainAnyElementsOf(TO_THE_OUTSIDE)
                .hasSizeGreaterThanOrEqualTo(12 + DeadlyPaper.POINTS.size())
                .doesNotHaveDuplicates();
        assertThat(COURSES.get(TestDatabase.POSTGRESQL).deaths()).containsExactlyInAnyOrderElementsOf(TO_THE_OUTSIDE);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theCaseIsClosedAlthoughTheNodeDied(TestDatabase database) {
        var course = COURSES.get(database);

        assertThat(course.exit()).as(course.lastWords()).isZero();
        assertThat(column(course, "select status from application")).containsExactly("CLOSED");
        assertThat(column(course, "select id_ from act_ru_execution where business_key_ is not null"))
                .isEmpty();
        assertThat(column(course, "select id_ from act_ru_incident")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theFeeIsPaidOnceAlthoughTheNodeDiedBetweenTheProviderAndOurBooks(TestDatabase database) {
        var course = COURSES.get(database);

        if (database == TestDatabase.POSTGRESQL) {
            assertThat(course.deaths()).containsSubsequence(DeadlyPayment.POINTS);
        }
        assertThat(course.payPal().taken()).containsExactly("26.00");
        assertThat(column(course, "select status from fee")).containsExactly("PAID");
        assertThat(column(course, "select status || provider_reference from payment_attempt"))
                .singleElement()
                .asString()
                .startsWith("PAIDCAPTURE");
        assertThat(column(course, "select id from payment_attempt where booked = true"))
                .hasSize(1);
        assertThat(column(course, "select order_key from treasury_order")).isEmpty();
        assertThat(course.files("kasse", "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyMailLeftTheHouseOnce(TestDatabase database) {
        var course = COURSES.get(database);

        assertThat(column(course, "select state from outgoing_mail"))
                .isNotEmpty()
                .containsOnly("SENT");
        assertThat(twice(course, "template || recipient", "outgoing_mail")).isEmpty();
        assertThat(course.mails().mailsAbout())
                .extracting(Mail::id)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(column(course, "select state from outgoing_mail"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyLetterAndEveryDispatchWasHandedOverOnce(TestDatabase database) {
        var course = COURSES.get(database);
        var letters = column(course, "select state from letter");
        var dispatches = column(course, "select recipient from dispatch");

        assertThat(letters).hasSize(database == TestDatabase.H2 ? 0 : 1).allMatch("HANDED_OVER"::equals);
        assertThat(course.files("druck", ".pdf")).hasSameSizeAs(letters);
        assertThat(dispatches).isNotEmpty().doesNotHaveDuplicates();
        assertThat(course.files("versand", ".json"))
                .filteredOn(name -> !name.endsWith(".quittung.json"))
                .hasSameSizeAs(column(course, "select id from dispatch where channel = 'folder'"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyDocumentAndEveryEntryIsThereOnceAndTheFileIsIntact(TestDatabase database) {
        var course = COURSES.get(database);
        var entries = column(course, "select journal_entry from e_file_entry");

        assertThat(twice(course, "name", "attachment where origin = 'AUTHORITY'"))
                .isEmpty();
        assertThat(twice(course, "type || details", "journal_entry")).isEmpty();
        assertThat(column(
                        course,
                        "select sha256 from e_file_document group by sha256 having count(distinct document) > 1"))
                .isEmpty();
        assertThat(column(course, """
                select d.document from e_file_document d
                    join e_file_entry e on e.file_id = d.file_id and e.entry_number = d.entry_number
                    join journal_entry j on j.id = e.journal_entry
                group by d.document, j.type having count(*) > 1""")).isEmpty();
        assertThat(entries).hasSameElementsAs(column(course, "select id from journal_entry"));
        assertThat(course.verification()).isEqualTo("Intact[entries=" + entries.size() + "]");
    }

    private static List<String> column(Course course, String sql) {
        return course.jdbc().sql(sql).query((row, number) -> row.getString(1)).list();
    }

    /** What stands there more than once. */
    private static List<String> twice(Course course, String what, String from) {
        return column(course, "select %1$s from %2$s group by %1$s having count(*) > 1".formatted(what, from));
    }
}
