package de.amtsweg.portal;

import de.amtsweg.application.OpenDraft;
import de.amtsweg.application.PageWork;
import de.amtsweg.application.PageWork.Outcome.Changed;
import de.amtsweg.application.ResumeCode;
import de.amtsweg.application.TypedPage;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the template of a form page. */
@Component
class DraftPageModel {
    private final PageWork work;
    private final EmailConfirmation emails;

    DraftPageModel(PageWork work, EmailConfirmation emails) {
        this.work = work;
        this.emails = emails;
    }

    /** As it was left: with what stands typed and is not saved. */
    void show(Model model, OpenDraft open, FormPage page, String goal) {
        var typed = work.typed(open, page);
        show(model, open, page, typed.map(kept -> Submission.of(kept.values())).orElse(null), List.of(), goal);
    }

    void show(
            Model model,
            OpenDraft open,
            FormPage page,
            @Nullable Submission typed,
            List<FieldProblem> problems,
            String goal) {
        OfferedServices.show(model, open.service(), open.context().locale());
        var kept = work.typed(open, page);
        model.addAttribute("view", open.form().view(page, open.answers(), typed, problems, open.context()));
        model.addAttribute("problems", problems);
        model.addAttribute("filesAt", DraftFilePages.address(open.service().key()));
        model.addAttribute("number", open.numberOf(page));
        model.addAttribute("total", open.pages().size());
        model.addAttribute("hasPrevious", open.before(page).isPresent());
        model.addAttribute("state", open.stateOf(page));
        model.addAttribute("mark", kept.map(TypedPage::mark).orElse(""));
        model.addAttribute("keptAt", kept.map(TypedPage::savedAt));
        model.addAttribute("sections", open.sections(page));
        model.addAttribute("goal", goal);
        model.addAttribute("survivesSession", true);
        model.addAttribute("resumeCode", ResumeCode.of(open.draft().id()));
        model.addAttribute(
                "mailTo",
                emails.of(open).filter(EmailConfirmation.Address::confirmed).map(EmailConfirmation.Address::text));
    }

    /** With what another window has saved or typed in the meantime. */
    void showChanged(Model model, Changed changed, FormPage page, Submission typed, String goal) {
        show(model, changed.newer(), page, typed, List.of(), goal);
        model.addAttribute("changed", true);
        model.addAttribute("differences", changed.differences());
    }
}
