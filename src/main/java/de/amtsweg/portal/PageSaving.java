package de.amtsweg.portal;

import de.amtsweg.application.SaveResult;
import de.amtsweg.forms.Checked;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.Submission;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Saves one page of a draft on top of whatever other windows have saved in the meantime. */
@Component
class PageSaving {
    private final DraftDesk desk;
    private final DraftPageModel pageModel;

    PageSaving(DraftDesk desk, DraftPageModel pageModel) {
        this.desk = desk;
        this.pageModel = pageModel;
    }

    /** What became of the page, and the draft as it is now. */
    sealed interface Outcome {
        OpenDraft open();

        /** It is saved, right or not. */
        record Kept(OpenDraft open, Checked checked) implements Outcome {}

        /** Another window has saved other answers to the same questions; nothing is overwritten. */
        record Contradicted(OpenDraft open, Checked checked) implements Outcome {}

        /** The draft was sent, or the page is no longer asked. */
        record NoLongerAsked(OpenDraft open) implements Outcome {}
    }

    Outcome save(OpenDraft begun, FormPage page, Submission submission) {
        var stateWhenShown =
                Optional.ofNullable(submission.values().getFirst("_stand")).orElse("");
        var open = begun;
        // Ends, because it is tried again only when somebody else has saved.
        while (true) {
            if (open.draft().isSubmitted() || open.visiblePage(page.id()).isEmpty()) {
                return new Outcome.NoLongerAsked(open);
            }
            var checked = open.form().check(page, submission, open.answers(), open.context());
            if (pageModel.changedElsewhere(open, page, stateWhenShown, checked)) {
                return new Outcome.Contradicted(open, checked);
            }
            switch (desk.save(open, checked.answers())) {
                case SaveResult.Saved(var saved) -> {
                    return new Outcome.Kept(open.with(saved), checked);
                }
                case SaveResult.ChangedElsewhere(var newer) -> open = open.with(newer);
            }
        }
    }
}
