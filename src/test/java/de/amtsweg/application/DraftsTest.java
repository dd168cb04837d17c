package de.amtsweg.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.application.SaveResult.ChangedElsewhere;
import de.amtsweg.application.SaveResult.Saved;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.event.EventListener;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DraftsTest {
    private static final Answers ANSWERS = new Answers(Map.of(
            "betriebsort", Map.of("plz", "12345", "ort", "Musterstadt"),
            "person", Map.of("vornamen", "Lena", "familienname", "Kanarienvogel"),
            "email", "lena@example.org"));

    private static final AuthorityId TOWN = new AuthorityId("musterstadt");

    private final House house;
    private final Drafts drafts;
    private final Applications applications;
    private final SecretCodes codes;

    DraftsTest(TestDatabase database) {
        house = ApplicationHouse.on(database);
        drafts = house.the(Drafts.class);
        applications = house.the(Applications.class);
        codes = house.the(SecretCodes.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aDraftIsContinuedWhereItWasLeft() {
        var draft = drafts.open(ServiceFixture.KEY, 1, new Answers(Map.of("vorhaben", "neu")));

        drafts.savePage(draft.id(), draft.version(), ANSWERS);

        var found = drafts.find(DraftId.of(draft.id().token())).orElseThrow();
        assertThat(found.answers()).isEqualTo(ANSWERS);
        assertThat(found.version()).isGreaterThan(draft.version());
        assertThat(drafts.find(DraftId.next())).isEmpty();
    }

    @Test
    void ofTwoTabsTheSecondOverwritesNothing() {
        var draft = drafts.open(ServiceFixture.KEY, 1, Answers.NONE);
        var inTabOne = drafts.savePage(draft.id(), draft.version(), ANSWERS);

        var inTabTwo = drafts.savePage(draft.id(), draft.version(), Answers.NONE);

        assertThat(inTabOne).isInstanceOf(Saved.class);
        assertThat(inTabTwo)
                .isInstanceOfSatisfying(
                        ChangedElsewhere.class,
                        result -> assertThat(result.current().answers()).isEqualTo(ANSWERS));
        assertThat(drafts.find(draft.id()).orElseThrow().answers()).isEqualTo(ANSWERS);
    }

    @Test
    void theTokenOfADraftIsNotInTheDatabase() {
        var draft = drafts.open(ServiceFixture.KEY, 1, ANSWERS);

        var stored = house.jdbc()
                .sql("select token_hash from draft")
                .query(String.class)
                .single();

        assertThat(stored)
                .doesNotContain(draft.id().token())
                .doesNotContain(draft.id().token().replace("-", ""));
        assertThat(draft.toString()).doesNotContain(draft.id().token()).doesNotContain("Kanarienvogel");
    }

    @Test
    void submittingMakesAnApplicationWithEverythingThatWasSaid() {
        var draft = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        house.the(ConfirmedEmails.class).confirm(draft.id(), "lena@example.org", TOWN);

        var submitted = drafts.submit(draft.id(), Receipt.online(house.clock().today()));

        var application = applications.get(submitted.application());
        assertThat(application.number()).isEqualTo(submitted.number());
        assertThat(application.status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(application.answers()).isEqualTo(ANSWERS);
        assertThat(application.place()).isEqualTo(new Ars("059999999001"));
        assertThat(application.email()).contains("lena@example.org");
        assertThat(application.parties().applicant().displayName()).isEqualTo("Lena Kanarienvogel");
        assertThat(application.channel()).isEqualTo(Channel.ONLINE);
        assertThat(house.heard(ApplicationSubmitted.class)).containsExactly(new ApplicationSubmitted(application.id()));
        assertThat(house.the(Journal.class).of(application.id()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo("application-submitted");
                    assertThat(entry.actor()).isEqualTo(Actor.applicant(application.id()));
                    assertThat(entry.details().toString())
                            .contains("Die Anzeige")
                            .doesNotContain("Kanarienvogel");
                });
    }

    @Test
    void anAddressTypedOnThePagesCountsOnlyWhenItWasConfirmed() {
        var emails = house.the(ConfirmedEmails.class);
        var never = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        var changed = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        emails.confirm(changed.id(), "lena@example.org", TOWN);
        drafts.savePage(changed.id(), changed.version(), ANSWERS.with("email", "other@example.org"));
        var written = drafts.open(ServiceFixture.KEY, 1, ANSWERS.with("email", " Lena@Example.org"));
        emails.confirm(written.id(), "lena@example.org", TOWN);

        assertThat(emails.isConfirmed(drafts.find(changed.id()).orElseThrow())).isFalse();
        assertThat(emails.isConfirmed(written)).isTrue();
        assertThat(submittedEmail(never)).isEmpty();
        assertThat(submittedEmail(changed)).isEmpty();
        assertThat(submittedEmail(written)).isPresent();
    }

    @Test
    void whoConfirmedAnAddressIsWarnedOnceBeforeTheDraftIsDeleted() {
        var emails = house.the(ConfirmedEmails.class);
        drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        var draft = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        emails.confirm(draft.id(), "lena@example.org", TOWN);
        var submitted = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        emails.confirm(submitted.id(), "lena@example.org", TOWN);
        drafts.submit(submitted.id(), Receipt.online(house.clock().today()));

        house.clock().advance(Duration.ofDays(24));
        assertThat(emails.expiring()).isEmpty();
        house.clock().advance(Duration.ofDays(2));

        assertThat(emails.expiring()).singleElement().satisfies(expiring -> {
            assertThat(expiring.draft()).isEqualTo(draft.id());
            assertThat(expiring.address()).isEqualTo("lena@example.org");
            assertThat(expiring.town()).isEqualTo(TOWN);
            assertThat(expiring.lastDay()).isEqualTo(MovableClock.MONDAY.plusDays(29));
            assertThat(expiring.toString()).doesNotContain("lena", draft.id().token());
        });
        emails.warned(draft.id());
        assertThat(emails.expiring()).isEmpty();

        house.clock().advance(Duration.ofMinutes(1));
        drafts.savePage(draft.id(), draft.version(), ANSWERS);
        house.clock().advance(Duration.ofDays(26));
        assertThat(emails.expiring()).hasSize(1);
    }

    @Test
    void neitherTheTokenNorTheConfirmedAddressStandsInTheTableOfAddresses() {
        var draft = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        house.the(ConfirmedEmails.class).confirm(draft.id(), "lena@example.org", TOWN);

        var row = house.jdbc()
                .sql("select address_hash || sealed_token from confirmed_email")
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("lena").doesNotContain(draft.id().token());
    }

    @Test
    void aPaperOfLastFridayEnteredOnMondayWasReceivedOnFriday() {
        var friday = MovableClock.MONDAY.minusDays(3);
        var draft = drafts.open(ServiceFixture.KEY, 1, ANSWERS);

        var submitted =
                drafts.submit(draft.id(), new Receipt(Channel.PAPER, friday, Optional.of(new PersonId("sabine"))));

        var application = applications.get(submitted.application());
        assertThat(application.receivedOn()).isEqualTo(friday);
        assertThat(application.email()).contains("lena@example.org");
        assertThat(application.enteredAt()).isEqualTo(house.clock().instant());
        assertThat(house.the(Journal.class).of(application.id()).getFirst().actor())
                .isEqualTo(Actor.staff(new PersonId("sabine")));
    }

    @Test
    void aPlaceNobodyKnowsIsNoReasonToLoseASubmission() {
        var draft = drafts.open(ServiceFixture.KEY, 1, new Answers(Map.of("vorhaben", "neu")));

        var submitted = drafts.submit(draft.id(), Receipt.online(LocalDate.of(2026, 5, 4)));

        assertThat(applications.get(submitted.application()).place()).isEqualTo(new Ars("000000000000"));
    }

    @Test
    void submittingTwiceGivesTheSameApplicationAndTheSameCode() {
        var draft = drafts.open(ServiceFixture.KEY, 1, ANSWERS);

        var first = drafts.submit(draft.id(), Receipt.online(house.clock().today()));
        var second = drafts.submit(draft.id(), Receipt.online(house.clock().today()));

        assertThat(second).isEqualTo(first);
        assertThat(codes.matches(second.number(), second.secretCode().orElseThrow()))
                .isTrue();
        assertThat(house.heard(ApplicationSubmitted.class)).hasSize(1);
    }

    @Test
    void aDoubleClickThatArrivesAtTheSameMomentMakesOneApplication() throws Exception {
        var draft = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        List<Callable<Submitted>> clicks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clicks.add(
                    () -> drafts.submit(draft.id(), Receipt.online(house.clock().today())));
        }

        try (var people = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Submitted>();
            for (Future<Submitted> click : people.invokeAll(clicks)) {
                answers.add(click.get());
            }

            assertThat(answers).containsOnly(answers.getFirst());
        }
        assertThat(house.jdbc()
                        .sql("select count(*) from application")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theCodeIsNotShownAgainLater() {
        var draft = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        var first = drafts.submit(draft.id(), Receipt.online(house.clock().today()));

        house.clock().advance(Duration.ofMinutes(31));

        var later = drafts.find(draft.id()).orElseThrow();
        assertThat(later.isSubmitted()).isTrue();
        assertThat(later.application().orElseThrow().number()).isEqualTo(first.number());
        assertThat(later.application().orElseThrow().secretCode()).isEmpty();
    }

    @Test
    void whatWasSubmittedCannotBeChangedThroughTheDraft() {
        var draft = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        drafts.submit(draft.id(), Receipt.online(house.clock().today()));

        var result = drafts.savePage(draft.id(), draft.version() + 1, Answers.NONE);

        assertThat(result).isInstanceOfSatisfying(ChangedElsewhere.class, changed -> {
            assertThat(changed.current().isSubmitted()).isTrue();
            assertThat(changed.current().answers()).isEqualTo(Answers.NONE);
        });
    }

    @Test
    void onlyWhatTheApplicantReadAndConfirmedIsSubmitted() {
        var draft = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        drafts.savePage(draft.id(), draft.version(), ANSWERS.with("email", "other@example.org"));

        var result = drafts.submit(
                draft.id(), draft.version(), Receipt.online(house.clock().today()));

        assertThat(result).isInstanceOf(ChangedElsewhere.class);
        assertThat(drafts.submit(
                        draft.id(),
                        draft.version() + 1,
                        Receipt.online(house.clock().today())))
                .isInstanceOf(Submitted.class);
    }

    @Test
    void whenTheProcessCannotBeStartedNothingIsSubmittedAndTheDraftIsStillThere() {
        try (var broken = ApplicationHouse.builder(TestDatabase.H2)
                .and(BrokenProcess.class)
                .open()) {
            var theirs = broken.the(Drafts.class);
            var draft = theirs.open(ServiceFixture.KEY, 1, ANSWERS);

            assertThatThrownBy(() -> theirs.submit(
                            draft.id(), Receipt.online(broken.clock().today())))
                    .hasMessage("no engine");

            assertThat(theirs.find(draft.id()).orElseThrow().answers()).isEqualTo(ANSWERS);
            assertThat(theirs.find(draft.id()).orElseThrow().isSubmitted()).isFalse();
        }
    }

    @Test
    void uploadsOfTheDraftBecomeAttachmentsOfTheApplication() {
        var documents = house.the(DocumentStore.class);
        var attachments = house.the(Attachments.class);
        var kept = aFile(documents);
        var neverNamed = aFile(documents);
        var draft = drafts.open(ServiceFixture.KEY, 1, naming(kept));
        attachments.add(draft.id(), kept, "nachweis.vollmacht");
        attachments.add(draft.id(), kept, "nachweis.vollmacht");
        attachments.add(draft.id(), neverNamed, "nachweis.vollmacht");

        var submitted = drafts.submit(draft.id(), Receipt.online(house.clock().today()));

        assertThat(attachments.of(submitted.application())).singleElement().satisfies(attachment -> {
            assertThat(attachment.document()).isEqualTo(kept);
            assertThat(attachment.name()).isEqualTo("nachweis.vollmacht");
            assertThat(attachment.origin()).isEqualTo(Attachment.Origin.APPLICANT);
        });
        assertThat(attachments.belongs(submitted.application(), kept)).isTrue();
        assertThat(attachments.belongs(submitted.application(), neverNamed)).isFalse();
        assertThat(documents.get(neverNamed).erased()).isTrue();
        assertThat(house.the(Journal.class)
                        .of(submitted.application())
                        .getFirst()
                        .documents())
                .containsExactly(kept);
    }

    @Test
    void aFileTakenBackIsErasedAndOneThatIsJustBeingUploadedElsewhereIsNot() {
        var documents = house.the(DocumentStore.class);
        var attachments = house.the(Attachments.class);
        var takenBack = aFile(documents);
        var underWay = aFile(documents);
        var draft = drafts.open(ServiceFixture.KEY, 1, naming(takenBack));
        attachments.add(draft.id(), takenBack, "nachweis.vollmacht");
        attachments.add(draft.id(), underWay, "identitaet");

        var saved = drafts.savePage(draft.id(), draft.version(), ANSWERS);

        assertThat(saved).isInstanceOf(Saved.class);
        assertThat(documents.get(takenBack).erased()).isTrue();
        assertThat(attachments.of(draft.id()))
                .singleElement()
                .extracting(Attachment::document)
                .isEqualTo(underWay);
        assertThat(documents.get(underWay).erased()).isFalse();
    }

    private static DocumentId aFile(DocumentStore documents) {
        return documents
                .store(new byte[] {1, 2, 3}, "application/pdf", "Vollmacht.pdf")
                .id();
    }

    private static Answers naming(DocumentId file) {
        return ANSWERS.with(
                "nachweis.vollmacht.files", List.of(Map.of("id", file.toString(), "name", "Vollmacht.pdf")));
    }

    @Test
    void aDraftNobodyTouchedForThirtyDaysIsDeletedWithItsUploads() {
        var documents = house.the(DocumentStore.class);
        var old = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        var upload = documents
                .store(new byte[] {1, 2, 3}, "application/pdf", "Ausweis.pdf")
                .id();
        house.the(Attachments.class).add(old.id(), upload, "identitaet");
        house.clock().advance(Duration.ofDays(20));
        var young = drafts.open(ServiceFixture.KEY, 1, ANSWERS);
        house.clock().advance(Duration.ofDays(11));

        assertThat(drafts.deleteExpired()).isEqualTo(1);

        assertThat(drafts.find(old.id())).isEmpty();
        assertThat(drafts.find(young.id())).isPresent();
        assertThat(documents.get(upload).erasedAt()).isPresent();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> drafts.savePage(old.id(), 0, ANSWERS))
                .withMessageNotContaining(old.id().token());
    }

    @Test
    void whenTheDraftOfAnApplicationIsForgottenTheApplicationKeepsItsAttachments() {
        var documents = house.the(DocumentStore.class);
        var upload = aFile(documents);
        var draft = drafts.open(ServiceFixture.KEY, 1, naming(upload));
        house.the(Attachments.class).add(draft.id(), upload, "vollmacht");
        var submitted = drafts.submit(draft.id(), Receipt.online(house.clock().today()));
        house.clock().advance(Duration.ofDays(31));

        assertThat(drafts.deleteExpired()).isEqualTo(1);

        assertThat(house.the(Attachments.class).of(submitted.application())).hasSize(1);
        assertThat(documents.get(upload).erasedAt()).isEmpty();
    }

    private Optional<String> submittedEmail(Draft draft) {
        var submitted = drafts.submit(draft.id(), Receipt.online(house.clock().today()));
        return applications.get(submitted.application()).email();
    }

    static class BrokenProcess {
        @EventListener
        void start(ApplicationSubmitted event) {
            throw new IllegalStateException("no engine");
        }
    }
}
