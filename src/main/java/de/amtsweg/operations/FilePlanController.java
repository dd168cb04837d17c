package de.amtsweg.operations;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.efile.FilePlan;
import de.amtsweg.efile.PlanImport;
import de.amtsweg.efile.PlanProblem;
import de.amtsweg.efile.PlanUnit;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The file plans of our authorities, and taking over others. */
@Controller
@RequestMapping("/betrieb/aktenplan")
class FilePlanController {
    private static final String BACK = "redirect:/betrieb/aktenplan";

    private final FilePlan plan;
    private final PlanImport imports;
    private final Authorities authorities;
    private final Permissions permissions;
    private final MessageSource messages;

    FilePlanController(
            FilePlan plan,
            PlanImport imports,
            Authorities authorities,
            Permissions permissions,
            MessageSource messages) {
        this.plan = plan;
        this.imports = imports;
        this.authorities = authorities;
        this.permissions = permissions;
        this.messages = messages;
    }

    /** The plan of one authority. */
    record Line(String id, String name, FilePlan.Origin origin, List<PlanUnit> units, List<String> homeless) {}

    @GetMapping
    String plans(PersonId me, Model model, Locale locale) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute(
                "plans",
                authorities.ours().stream()
                        .map(authority -> line(authority, locale))
                        .toList());
        return "operations/file-plan";
    }

    @PostMapping
    String take(
            @RequestParam("behoerde") String authority,
            @RequestParam("datei") MultipartFile file,
            PersonId me,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        if (file.isEmpty()) {
            permissions.require(me, Permission.OPERATE);
            next.addFlashAttribute("problem", "operations.plan.file-missing");
            return BACK;
        }
        tell(imports.take(me, ours(authority), file.getBytes()), "operations.plan.taken", next, locale);
        return BACK;
    }

    @PostMapping("/zurueck")
    String drop(@RequestParam("behoerde") String authority, PersonId me, RedirectAttributes next, Locale locale) {
        tell(imports.drop(me, ours(authority)), "operations.plan.dropped", next, locale);
        return BACK;
    }

    private AuthorityId ours(String id) {
        return authorities.ours().stream()
                .map(Authority::id)
                .filter(each -> each.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No authority of ours has this id"));
    }

    private void tell(List<PlanProblem> problems, String done, RedirectAttributes next, Locale locale) {
        if (problems.isEmpty()) {
            next.addFlashAttribute("done", done);
            return;
        }
        next.addFlashAttribute("problem", "operations.plan.refused");
        // The session is kept in the database: only plain values go into it.
        next.addFlashAttribute(
                "problems",
                new java.util.ArrayList<>(
                        problems.stream().map(each -> words(each, locale)).toList()));
    }

    private String words(PlanProblem problem, Locale locale) {
        var what =
                messages.getMessage("operations.plan.problem." + problem.kind(), new Object[] {problem.unit()}, locale);
        return problem.line() == 0
                ? what
                : messages.getMessage(
                        "operations.plan.line", new Object[] {Integer.toString(problem.line()), what}, locale);
    }

    private Line line(Authority authority, Locale locale) {
        return new Line(
                authority.id().value(),
                authority.name(),
                plan.origin(authority.id()),
                plan.units(authority.id()),
                imports.homeless(authority.id()).stream()
                        .map(service -> messages.getMessage(
                                "operations.plan.homeless.one",
                                new Object[] {
                                    service.title().in(locale), service.file().planUnit()
                                },
                                locale))
                        .toList());
    }
}
