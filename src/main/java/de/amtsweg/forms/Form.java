package de.amtsweg.forms;

import de.amtsweg.shared.Answers;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A form that may be published: its pages, its rules, and how it is shown and read. Immutable and safe to share. */
public final class Form {
    private final List<FormPage> pages;

    Form(List<FormPage> pages) {
        this.pages = List.copyOf(pages);
    }

    public List<FormPage> pages() {
        return pages;
    }

    /** The pages that are asked, given what has been answered. */
    public List<FormPage> visiblePages(Answers answers, FormContext context) {
        return pages;
    }

    public Optional<FormPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** Paths of all answers the form can give, parts included: {@code person.anschrift.plz}. */
    public SortedSet<String> paths() {
        return new TreeSet<>();
    }

    /** Takes over what was submitted for one page and says what is wrong with it. */
    public Checked check(FormPage page, Submission raw, Answers soFar, FormContext context) {
        return new Checked(soFar, List.of(), false);
    }

    /** Checks every visible page and drops what is hidden: asked before the application is submitted. */
    public Checked checkAll(Answers answers, FormContext context) {
        return new Checked(answers, List.of(), false);
    }

    /** The first visible page with a problem, where somebody should go on. */
    public Optional<FormPage> firstIncomplete(Answers answers, FormContext context) {
        return Optional.empty();
    }

    /** One page to be rendered; what was typed wins over what was answered before. */
    public PageView view(
            FormPage page, Answers answers, @Nullable Submission raw, List<FieldProblem> problems, FormContext context) {
        return new PageView(page.id(), page.title(answers, context), "", List.of(), problems, false);
    }

    /** All answers of visible pages, formatted for people. */
    public ReadingView reading(Answers answers, FormContext context) {
        return new ReadingView(List.of());
    }
}
