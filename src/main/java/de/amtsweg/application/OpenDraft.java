package de.amtsweg.application;

import de.amtsweg.application.FormSection.Progress;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.forms.FieldView;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormContext;
import de.amtsweg.forms.FormPage;
import de.amtsweg.shared.Answers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A draft on the desk: its answers, and the form it is written in. */
public record OpenDraft(Draft draft, AdministrativeService service, Form form, FormContext context) {

    public Answers answers() {
        return draft.answers();
    }

    public OpenDraft with(Draft saved) {
        return new OpenDraft(saved, service, form, context);
    }

    public List<FormPage> pages() {
        return form.visiblePages(answers(), context);
    }

    public Optional<FormPage> visiblePage(String id) {
        return pages().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** From 1; where this page stands among those that are asked. */
    public int numberOf(FormPage page) {
        return pages().stream().map(FormPage::id).toList().indexOf(page.id()) + 1;
    }

    public Optional<FormPage> after(FormPage page) {
        return neighbour(page, 1);
    }

    public Optional<FormPage> before(FormPage page) {
        return neighbour(page, -1);
    }

    private Optional<FormPage> neighbour(FormPage page, int step) {
        var pages = pages();
        int at = numberOf(page) - 1 + step;
        return at >= 0 && at < pages.size() ? Optional.of(pages.get(at)) : Optional.empty();
    }

    /** Where somebody should go on writing; empty when nothing is missing. */
    public Optional<FormPage> firstIncomplete() {
        return form.firstIncomplete(answers(), context);
    }

    /** All pages that are asked, and how far somebody has come who now stands on this one. */
    public List<FormSection> sections(FormPage current) {
        var pages = pages();
        int next = firstIncomplete()
                .map(page -> pages.stream().map(FormPage::id).toList().indexOf(page.id()))
                .orElse(pages.size());
        return IntStream.range(0, pages.size())
                .mapToObj(i -> new FormSection(
                        pages.get(i).id(),
                        pages.get(i).title(answers(), context),
                        pages.get(i).id().equals(current.id())
                                ? Progress.CURRENT
                                : i < next ? Progress.DONE : i == next ? Progress.OPEN : Progress.LATER))
                .toList();
    }

    /** Stands for what one page holds, so that a page shown earlier can be told from one that has changed since. */
    public String stateOf(FormPage page) {
        var text = new StringBuilder();
        form.view(page, answers(), null, List.of(), context).fields().forEach(field -> describe(field, text));
        return digest(text.toString());
    }

    private static void describe(FieldView field, StringBuilder text) {
        if (!field.readonly()) {
            field.inputs()
                    .forEach(input -> text.append(input.id())
                            .append('=')
                            .append(input.value())
                            .append('\n'));
            field.options().stream()
                    .filter(FieldView.Option::chosen)
                    .forEach(option -> text.append(field.id())
                            .append('=')
                            .append(option.value())
                            .append('\n'));
        }
        field.children().forEach(child -> describe(child, text));
        field.rows().forEach(row -> row.fields().forEach(child -> describe(child, text)));
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Java without SHA-256", missing);
        }
    }
}
