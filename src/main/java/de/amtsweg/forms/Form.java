package de.amtsweg.forms;

import de.amtsweg.shared.Answers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A form that may be published: its pages, its rules, and how it is shown and read. Immutable and safe to share. */
public final class Form {
    private final List<FormPage> pages;
    private final List<Field> fields;
    private final Blanks blanks;
    private final Course course;
    private final MessageSource messages;

    Form(List<Field> pages, Course course, MessageSource messages) {
        this.fields = List.copyOf(pages);
        this.blanks = Blanks.of(pages);
        this.pages = pages.stream()
                .map(field -> new FormPage(field, blanks, messages))
                .toList();
        this.course = course;
        this.messages = messages;
    }

    public List<FormPage> pages() {
        return pages;
    }

    /** The pages that are asked, given what has been answered. */
    public List<FormPage> visiblePages(Answers answers, FormContext context) {
        return visible(settled(AnswerTree.copy(answers.values()), context));
    }

    public Optional<FormPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** Paths of all answers the form can give, parts included: {@code person.anschrift.plz}, {@code vertreter.familienname}. */
    public SortedSet<String> paths() {
        return FormPaths.all(fields);
    }

    /** Paths of the answers by which applications may be found. */
    public SortedSet<String> searchable() {
        return FormPaths.searchable(fields);
    }

    /** Takes over what was submitted for one page and says what is wrong with it. */
    public Checked check(FormPage page, Submission raw, Answers soFar, FormContext context) {
        var answers = AnswerTree.copy(soFar.values());
        boolean rowButton = RowButtons.pressed(raw);
        var intake = new Intake(RowButtons.applied(raw));
        var scope = scope(answers, context);
        intake.take(page.field().children(), scope);
        Presets.readonly(page.field(), scope);
        var settled = settled(answers, context);
        var rules = new Rules(settled, intake);
        if (settled.isVisible(page.field(), settled.root())) {
            rules.check(page.field().children());
        }
        boolean changing = rowButton || intake.removesFile();
        return new Checked(kept(answers), changing ? List.of() : rules.problems(), changing || rules.appeared());
    }

    /** Checks every visible page and drops what is hidden: asked before the application is submitted. */
    public Checked checkAll(Answers answers, FormContext context) {
        var tree = AnswerTree.copy(answers.values());
        fields.forEach(page -> Presets.readonly(page, scope(tree, context)));
        var settled = settled(tree, context);
        var rules = new Rules(settled, null);
        visible(settled).forEach(page -> rules.check(page.field().children()));
        return new Checked(kept(tree), rules.problems(), false);
    }

    /** The first visible page with a problem: where somebody should go on. */
    public Optional<FormPage> firstIncomplete(Answers answers, FormContext context) {
        var settled = settled(AnswerTree.copy(answers.values()), context);
        return visible(settled).stream()
                .filter(page -> {
                    var rules = new Rules(settled, null);
                    rules.check(page.field().children());
                    return !rules.problems().isEmpty();
                })
                .findFirst();
    }

    /** One page to be rendered; what was typed wins over what was answered before. */
    public PageView view(
            FormPage page,
            Answers answers,
            @Nullable Submission raw,
            List<FieldProblem> problems,
            FormContext context) {
        var tree = AnswerTree.copy(answers.values());
        var intake = raw == null ? null : new Intake(RowButtons.applied(raw));
        var scope = scope(tree, context);
        if (intake != null) {
            intake.take(page.field().children(), scope);
        }
        Presets.fill(page.field(), intake, scope);
        var settled = settled(tree, context);
        var fieldViews = new PageRenderer(settled, course, intake, problems)
                .views(page.field().children(), settled.root());
        return new PageView(
                page.id(),
                page.title(settled.root()),
                Markdown.html(page.field().words().description().in(settled.root())),
                fieldViews,
                problems,
                !page.fileFields().isEmpty());
    }

    /** All answers of visible pages, formatted for people. */
    public ReadingView reading(Answers answers, FormContext context) {
        var settled = settled(AnswerTree.copy(answers.values()), context);
        return new ReadingView(visible(settled).stream()
                .map(page -> Reader.section(page, settled))
                .filter(section -> !section.entries().isEmpty())
                .toList());
    }

    /** Everybody the answers name who has to confirm the application as well. */
    public List<Invitee> invitees(Answers answers) {
        return Invitees.in(fields, AnswerTree.copy(answers.values()));
    }

    /** Whether answers can name somebody who has to confirm the application. */
    public boolean asksForInvitees() {
        return Invitees.areAskedIn(fields);
    }

    /** All questions before anybody answered, for paper. */
    public BlankForm blank(FormContext context) {
        return new BlankRenderer(pages, scope(AnswerTree.copy(Map.of()), context)).form(pages);
    }

    private Settled settled(Map<String, Object> answers, FormContext context) {
        return Settled.of(fields, course.steps(), scope(answers, context));
    }

    private Scope scope(Map<String, Object> answers, FormContext context) {
        return Scope.of(answers, blanks, context, messages);
    }

    private static Answers kept(Map<String, Object> answers) {
        return new Answers(AnswerTree.copy(answers));
    }

    private List<FormPage> visible(Settled settled) {
        return pages.stream()
                .filter(page -> settled.isVisible(page.field(), settled.root()))
                .toList();
    }
}
