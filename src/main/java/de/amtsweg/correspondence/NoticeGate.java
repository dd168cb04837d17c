package de.amtsweg.correspondence;

import de.amtsweg.catalogue.PackageGate;
import de.amtsweg.catalogue.PackageProblem;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.forms.Forms;
import de.amtsweg.forms.InvalidForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Templates of notices and mails are whole, lawful, and read nothing that does not exist. */
@Component
@Order(30)
class NoticeGate implements PackageGate {
    private static final Set<String> ALLOWED_IN_TITLE = Set.of("application", "service", "authority", "today");
    private static final String FORMS = "forms/";

    private final Forms forms;

    NoticeGate(Forms forms) {
        this.forms = forms;
    }

    @Override
    public List<PackageProblem> problemsOf(ServicePackage candidate, ServicePackage sharedParts) {
        var problems = new ArrayList<PackageProblem>();
        var known = new Known(answers(candidate), candidate, sharedParts);
        candidate.files().forEach((file, bytes) -> {
            if (file.endsWith(TemplateFiles.NOTICE)) {
                check(file, bytes, known, false, problems);
            } else if (file.endsWith(TemplateFiles.MAIL)) {
                check(file, bytes, known, true, problems);
            } else if (file.endsWith(TextBlocks.ENDING)) {
                checkBlock(file, bytes, problems);
            }
        });
        return problems;
    }

    private static void checkBlock(String file, byte[] bytes, List<PackageProblem> problems) {
        try {
            TextBlocks.check(TemplateFile.read(file, new String(bytes, StandardCharsets.UTF_8)));
        } catch (TemplateFile.Unreadable wrong) {
            problems.add(unreadable(file, wrong));
        }
    }

    private static void check(String file, byte[] bytes, Known known, boolean mail, List<PackageProblem> problems) {
        try {
            var answers = known.answers();
            var template =
                    TextBlocks.expand(TemplateFile.read(file, new String(bytes, StandardCharsets.UTF_8)), known::block);
            if (mail) {
                if (template.value("subject").isEmpty()) {
                    throw new TemplateFile.Unreadable("Der Betreff (subject) fehlt.");
                }
            } else {
                checkNotice(NoticeTemplate.of(template), problems);
            }
            var placeholders = new Placeholders(answers.form(), answers.clerk(), mail);
            template.front().forEach((key, value) -> add(file, key, placeholders.problemsIn(value), problems));
            add(file, "", placeholders.problemsIn(template.body()), problems);
            Rendering.problemOf(template.body())
                    .ifPresent(wrong ->
                            add(file, "", List.of("Die Platzhalter sind nicht richtig geklammert."), problems));
        } catch (TemplateFile.Unreadable wrong) {
            problems.add(unreadable(file, wrong));
        }
    }

    private static PackageProblem unreadable(String file, TemplateFile.Unreadable wrong) {
        return new PackageProblem(
                file,
                "",
                wrong.getMessage() == null ? "Die Vorlage ist nicht lesbar." : wrong.getMessage(),
                "Berichtigen Sie die Angaben zwischen den beiden Zeilen „---“ am Anfang der Datei, oder den Textbaustein.");
    }

    private static void checkNotice(NoticeTemplate template, List<PackageProblem> problems) {
        var strangers = Placeholders.rootsIn(template.title());
        strangers.removeAll(ALLOWED_IN_TITLE);
        if (!strangers.isEmpty()) {
            problems.add(new PackageProblem(
                    template.file(),
                    "title",
                    "Der Titel steht in Listen und darf keine Angaben aus Formularen enthalten.",
                    "Verwenden Sie im Titel nur application, service, authority und today."));
        }
        MandatoryParts.missingIn(template)
                .forEach(missing -> problems.add(new PackageProblem(
                        template.file(), "", missing, "Ergänzen Sie, was ein Schreiben dieser Art enthalten muss.")));
        if (Markdown.hasHtml(template.body())) {
            problems.add(new PackageProblem(
                    template.file(), "", "Die Vorlage enthält HTML.", "Schreiben Sie nur Markdown."));
        }
    }

    private static void add(String file, String element, List<String> sentences, List<PackageProblem> problems) {
        for (var sentence : sentences) {
            problems.add(
                    new PackageProblem(
                            file,
                            element,
                            sentence,
                            "Vergleichen Sie die Schreibweise mit den Schlüsseln der Formulare und mit der Anleitung notices.md."));
        }
    }

    /** What a template may refer to. */
    private record Known(Answers answers, ServicePackage own, ServicePackage sharedParts) {
        Optional<TemplateFile> block(String name) {
            var file = name + TextBlocks.ENDING;
            return own.file(file)
                    .or(() -> sharedParts.file(file))
                    .map(bytes -> TemplateFile.read(file, new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    /** Paths the forms of a package can answer. */
    private record Answers(SortedSet<String> form, SortedSet<String> clerk) {}

    private Answers answers(ServicePackage candidate) {
        var form = new TreeSet<String>();
        var clerk = new TreeSet<String>();
        if (!candidate.key().equals(Packages.SHARED_PARTS)) {
            candidate.files().forEach((file, bytes) -> {
                if (file.startsWith(FORMS) && file.endsWith(".form")) {
                    // Which form is for whom is written in service.yaml; here it is enough that some form asks it.
                    var paths = paths(bytes);
                    form.addAll(paths);
                    clerk.addAll(paths);
                }
            });
        }
        return new Answers(form, clerk);
    }

    private SortedSet<String> paths(byte[] bytes) {
        try {
            return forms.parse(bytes, Map.of()).paths();
        } catch (InvalidForm reportedElsewhere) {
            return new TreeSet<>();
        }
    }
}
