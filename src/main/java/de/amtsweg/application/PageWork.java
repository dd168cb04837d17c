package de.amtsweg.application;

import de.amtsweg.application.SaveResult.ChangedElsewhere;
import de.amtsweg.application.SaveResult.Saved;
import de.amtsweg.forms.Checked;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.ReadingView;
import de.amtsweg.forms.Submission;
import de.amtsweg.shared.Answers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Works on a draft page by page, for citizens and at the counter: no window overwrites what another one has saved or
 * typed without its person having seen it, and what was typed is kept until it is saved.
 */
@Component
public class PageWork {
    /** Input that says what the page held when it was shown. */
    public static final String STATE = "_stand";
    /** Input that says what was typed on it, and not saved, when it was shown. */
    public static final String TYPED = "_getippt";

    private final Drafts drafts;
    private final TypedPages typedPages;

    PageWork(Drafts drafts, TypedPages typedPages) {
        this.drafts = drafts;
        this.typedPages = typedPages;
    }

    /** One question with the answer given elsewhere and the one given here. */
    public record Difference(String label, String saved, String here) {}

    /** What becomes of a page somebody wants to save. */
    public sealed interface Outcome {
        /** It is saved, as far as it was right. */
        record Kept(OpenDraft open, Checked checked) implements Outcome {}

        /** Another window has answered the same questions differently; nothing was overwritten. */
        record Changed(OpenDraft newer, List<Difference> differences) implements Outcome {}

        /** The draft was sent meanwhile, or its answers elsewhere have made the page superfluous. */
        record NoLongerAsked(OpenDraft newer) implements Outcome {}
    }

    /** What stands typed on a page and is not saved yet. */
    public Optional<TypedPage> typed(OpenDraft open, FormPage page) {
        return typedPages.find(open.draft().id(), page.id(), open.stateOf(page));
    }

    /**
     * Saves what is right, on top of whatever other windows have saved in the meantime.
     *
     * @param filesRight all files that came with the page were taken; a page on which anything is wrong is kept as it was
     *     typed, too
     */
    public Outcome save(OpenDraft begun, FormPage page, Submission sent, boolean filesRight) {
        var open = begun;
        // Ends, because it is tried again only when somebody else has saved.
        while (true) {
            if (open.draft().isSubmitted() || open.visiblePage(page.id()).isEmpty()) {
                return new Outcome.NoLongerAsked(open);
            }
            var checked = open.form().check(page, sent, open.answers(), open.context());
            var contradicted = contradicted(open, page, sent, checked);
            if (contradicted.isPresent()) {
                return contradicted.get();
            }
            switch (drafts.savePage(open.draft().id(), open.draft().version(), checked.answers())) {
                case ChangedElsewhere(var newer) -> open = open.with(newer);
                case Saved(var draft) -> {
                    var saved = open.with(draft);
                    remember(saved, page, sent, filesRight && checked.problems().isEmpty());
                    return new Outcome.Kept(saved, checked);
                }
            }
        }
    }

    private Optional<Outcome> contradicted(OpenDraft open, FormPage page, Submission sent, Checked checked) {
        var state = first(sent.values(), STATE);
        if (!state.isEmpty() && !state.equals(open.stateOf(page))) {
            var differences = differences(open, page, open.answers(), checked.answers());
            if (!differences.isEmpty()) {
                return Optional.of(new Outcome.Changed(open, differences));
            }
        }
        return typedElsewhere(open, page, sent)
                .map(there -> open.form().check(page, Submission.of(there.values()), open.answers(), open.context()))
                .map(there -> new Outcome.Changed(open, differences(open, page, there.answers(), checked.answers())));
    }

    private void remember(OpenDraft saved, FormPage page, Submission sent, boolean right) {
        if (right) {
            typedPages.forget(saved.draft().id(), page.id());
        } else {
            typedPages.put(saved.draft().id(), page.id(), saved.stateOf(page), sent.values());
        }
    }

    /**
     * Keeps what is being typed, unchecked.
     *
     * @return nothing when another window has changed the page or typed on it
     */
    public Optional<TypedPage> keep(OpenDraft open, FormPage page, MultiValueMap<String, String> values) {
        var state = first(values, STATE);
        return state.equals(open.stateOf(page))
                ? typedPages.keep(open.draft().id(), page.id(), state, first(values, TYPED), values)
                : Optional.empty();
    }

    private Optional<TypedPage> typedElsewhere(OpenDraft open, FormPage page, Submission sent) {
        if (!sent.values().containsKey(TYPED)) {
            return Optional.empty();
        }
        return typed(open, page)
                .filter(typed -> !typed.mark().equals(first(sent.values(), TYPED)))
                .filter(typed -> !said(typed.values()).equals(said(TypedPages.withoutMarks(sent.values()))));
    }

    private static Map<String, List<String>> said(MultiValueMap<String, String> values) {
        var said = new TreeMap<String, List<String>>();
        values.forEach((name, texts) -> {
            var given = texts.stream().filter(text -> !text.isBlank()).toList();
            if (!name.startsWith("_") && !given.isEmpty()) {
                said.put(name, given);
            }
        });
        return said;
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

    private static String first(MultiValueMap<String, String> values, String name) {
        var value = values.getFirst(name);
        return value == null ? "" : value;
    }
}
