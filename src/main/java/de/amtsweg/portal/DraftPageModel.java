package de.amtsweg.portal;

import de.amtsweg.application.ResumeCode;
import de.amtsweg.forms.Checked;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.ReadingView;
import de.amtsweg.forms.Submission;
import de.amtsweg.shared.Answers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the template of a form page, and compares a page with what another window has saved in the meantime. */
@Component
class DraftPageModel {

    /** One question with the answer saved elsewhere and the one given here. */
    public record Difference(String label, String saved, String here) {}

    void show(
            Model model,
            OpenDraft open,
            FormPage page,
            @Nullable Submission typed,
            List<FieldProblem> problems,
            String goal) {
        OfferedServices.show(model, open.service(), open.context().locale());
        model.addAttribute("view", open.form().view(page, open.answers(), typed, problems, open.context()));
        model.addAttribute("problems", problems);
        model.addAttribute("filesAt", DraftFilePages.address(open.service().key()));
        model.addAttribute("number", open.numberOf(page));
        model.addAttribute("total", open.pages().size());
        model.addAttribute("hasPrevious", open.before(page).isPresent());
        model.addAttribute("state", open.stateOf(page));
        model.addAttribute("goal", goal);
        model.addAttribute("resumeCode", ResumeCode.of(open.draft().id()));
    }

    /** Whether the page holds other answers than when it was shown, and other ones than those given now. */
    boolean changedElsewhere(OpenDraft open, FormPage page, String stateWhenShown, Checked checked) {
        var now = open.stateOf(page);
        if (stateWhenShown.isEmpty() || stateWhenShown.equals(now)) {
            return false;
        }
        return !differences(open, page, open.answers(), checked.answers()).isEmpty();
    }

    void showDifferences(Model model, OpenDraft newer, FormPage page, Checked checked) {
        model.addAttribute("differences", differences(newer, page, newer.answers(), checked.answers()));
    }

    private static List<Difference> differences(OpenDraft open, FormPage page, Answers saved, Answers here) {
        var before = entries(open, page, saved);
        var after = entries(open, page, here);
        var ids = new LinkedHashMap<>(before);
        ids.putAll(after);
        return ids.keySet().stream()
                .map(id -> difference(before.get(id), after.get(id)))
                .filter(difference -> !difference.saved().equals(difference.here()))
                .toList();
    }

    private static Difference difference(ReadingView.@Nullable Entry before, ReadingView.@Nullable Entry after) {
        var known = before == null ? after : before;
        return new Difference(
                known == null ? "" : known.label(),
                before == null ? "–" : before.value(),
                after == null ? "–" : after.value());
    }

    private static Map<String, ReadingView.Entry> entries(OpenDraft open, FormPage page, Answers answers) {
        var entries = new TreeMap<String, ReadingView.Entry>();
        open.form().reading(answers, open.context()).sections().stream()
                .filter(section -> section.pageId().equals(page.id()))
                .flatMap(section -> section.entries().stream())
                .filter(entry -> !entry.heading())
                .forEach(entry -> entries.put(entry.fieldId(), entry));
        return entries;
    }
}
