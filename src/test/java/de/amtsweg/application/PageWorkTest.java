package de.amtsweg.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.FormSection.Progress;
import de.amtsweg.application.PageWork.Difference;
import de.amtsweg.application.PageWork.Outcome;
import de.amtsweg.application.PageWork.Outcome.Changed;
import de.amtsweg.application.PageWork.Outcome.Kept;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.FormsForTests;
import de.amtsweg.forms.Submission;
import de.amtsweg.shared.Answers;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PageWorkTest {
    private static final Form FORM = FormsForTests.parse("""
            {"schemaVersion": 19, "type": "default", "components": [
              {"type": "group", "id": "person", "label": "Person", "components": [
                {"type": "textfield", "key": "name", "label": "Name", "validate": {"required": true, "maxLength": 10}}]},
              {"type": "group", "id": "ort", "label": "Ort", "components": [
                {"type": "textfield", "key": "ort", "label": "Wo", "validate": {"required": true}}]},
              {"type": "group", "id": "ende", "label": "Ende", "components": [
                {"type": "textfield", "key": "ende", "label": "Was noch?"}]}]}""");
    private static final FormPage PERSON = FORM.page("person").orElseThrow();

    private final House house;
    private final PageWork work;
    private final DraftId draft;

    PageWorkTest(TestDatabase database) {
        house = ApplicationHouse.on(database);
        work = house.the(PageWork.class);
        draft = house.the(Drafts.class)
                .open(ServiceFixture.KEY, 1, Answers.NONE)
                .id();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void whatIsTypedIsThereWhenTheWindowIsOpenedAgain() {
        var window = shown();

        var kept = work.keep(now(), PERSON, typed(window, "Le")).orElseThrow();

        assertThat(work.typed(now(), PERSON)).contains(kept);
        assertThat(kept.values().getFirst("name")).isEqualTo("Le");
        assertThat(kept.values()).doesNotContainKeys(PageWork.STATE, PageWork.TYPED, "_csrf");
        assertThat(now().answers()).isEqualTo(Answers.NONE);
        assertThat(kept.toString()).doesNotContain("Le");
    }

    @Test
    void ofTwoWindowsThatTypeTheSecondOverwritesNothing() {
        var one = shown();
        var two = shown();
        var kept = work.keep(now(), PERSON, typed(one, "Eins")).orElseThrow();

        assertThat(work.keep(now(), PERSON, typed(two, "Zwei"))).isEmpty();
        assertThat(work.keep(now(), PERSON, typed(new Window(one.state(), kept.mark()), "Eins!")))
                .isPresent();
        assertThat(work.typed(now(), PERSON).orElseThrow().values().getFirst("name"))
                .isEqualTo("Eins!");
    }

    @Test
    void whoSavesSeesFirstWhatAnotherWindowHasTyped() {
        var one = shown();
        var two = shown();
        work.keep(now(), PERSON, typed(one, "Eins")).orElseThrow();

        var outcome = save(two, "Zwei");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.differences())
                                .containsExactly(new Difference("Name", "Eins", "Zwei")));
        assertThat(now().answers()).isEqualTo(Answers.NONE);
        assertThat(save(shown(), "Zwei")).isInstanceOf(Kept.class);
        assertThat(now().answers().text("name")).contains("Zwei");
        assertThat(work.typed(now(), PERSON)).isEmpty();
    }

    @Test
    void whoSavesSeesFirstWhatAnotherWindowHasSaved() {
        var one = shown();
        var two = shown();
        assertThat(save(one, "Eins")).isInstanceOf(Kept.class);

        assertThat(save(two, "Zwei")).isInstanceOf(Changed.class);
        assertThat(work.keep(now(), PERSON, typed(two, "Zwei"))).isEmpty();
        assertThat(save(two, "Eins")).as("a double click").isInstanceOf(Kept.class);
        assertThat(now().answers().text("name")).contains("Eins");
    }

    @Test
    void whatIsWrongIsKeptAsItWasTyped() {
        save(shown(), "viel zu lang für diese Frage");

        assertThat(work.typed(now(), PERSON).orElseThrow().values().getFirst("name"))
                .isEqualTo("viel zu lang für diese Frage");
        assertThat(now().firstIncomplete()).contains(PERSON);
    }

    @Test
    void afterSubmissionNothingTypedIsLeft() {
        var window = shown();
        work.keep(now(), PERSON, typed(window, "Lena"));
        house.the(Drafts.class).submit(draft, Receipt.online(house.clock().today()));

        assertThat(work.keep(now(), PERSON, typed(window, "Lena"))).isEmpty();
        assertThat(house.jdbc()
                        .sql("select count(*) from typed_page")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsTypingIsStillWriting() {
        house.clock().advance(Duration.ofDays(29));
        work.keep(now(), PERSON, typed(shown(), "Lena"));
        house.clock().advance(Duration.ofDays(29));

        assertThat(house.the(Drafts.class).deleteExpired()).isZero();
    }

    @Test
    void theSectionsSayWhatIsDoneAndWhatIsNext() {
        var ort = FORM.page("ort").orElseThrow();

        assertThat(progress(PERSON)).containsExactly(Progress.CURRENT, Progress.LATER, Progress.LATER);
        assertThat(progress(ort)).containsExactly(Progress.OPEN, Progress.CURRENT, Progress.LATER);
        save(shown(), "Lena");
        assertThat(progress(PERSON)).containsExactly(Progress.CURRENT, Progress.OPEN, Progress.LATER);
        assertThat(progress(ort)).containsExactly(Progress.DONE, Progress.CURRENT, Progress.LATER);
    }

    private record Window(String state, String mark) {}

    private Window shown() {
        return new Window(
                now().stateOf(PERSON),
                work.typed(now(), PERSON).map(TypedPage::mark).orElse(""));
    }

    private OpenDraft now() {
        var service = ServiceFixture.aService(new PackageId(ServiceFixture.KEY, 1));
        return new OpenDraft(house.the(Drafts.class).find(draft).orElseThrow(), service, FORM, FormsForTests.GERMAN);
    }

    private List<Progress> progress(FormPage current) {
        return now().sections(current).stream().map(FormSection::progress).toList();
    }

    private Outcome save(Window window, String name) {
        var sent = Submission.of(typed(window, name));
        return work.save(now(), PERSON, sent, true);
    }

    private static MultiValueMap<String, String> typed(Window window, String name) {
        var values = new LinkedMultiValueMap<String, String>();
        Map.of(
                        "_shown",
                        "name",
                        "name",
                        name,
                        "_csrf",
                        "x",
                        PageWork.STATE,
                        window.state(),
                        PageWork.TYPED,
                        window.mark())
                .forEach(values::add);
        return values;
    }
}
