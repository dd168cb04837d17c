package de.amtsweg.operations;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.catalogue.FolderImport;
import de.amtsweg.catalogue.ImportReport;
import de.amtsweg.correspondence.SentMails;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.Incidents;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What keeps the house running: steps that failed, mails that went out, folders that were read, recurring work. */
@Controller
@RequestMapping("/betrieb")
class OperationsController {
    private static final int MAILS_SHOWN = 100;

    private final Incidents incidents;
    private final SentMails mails;
    private final FolderImport imports;
    private final RecurringWork recurringWork;
    private final Concerns concerns;
    private final Permissions permissions;

    OperationsController(
            Incidents incidents,
            SentMails mails,
            FolderImport imports,
            RecurringWork recurringWork,
            Concerns concerns,
            Permissions permissions) {
        this.incidents = incidents;
        this.mails = mails;
        this.imports = imports;
        this.recurringWork = recurringWork;
        this.concerns = concerns;
        this.permissions = permissions;
    }

    @GetMapping
    String overview(PersonId me, Model model) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute("incidents", incidents.open().size());
        model.addAttribute(
                "refused",
                imports.lastReport().filter(ImportReport::hasProblems).isPresent());
        concerns.addTo(me, model);
        return "operations/overview";
    }

    @GetMapping("/stoerungen")
    String incidents(PersonId me, Model model) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute("incidents", incidents.open());
        return "operations/incidents";
    }

    @PostMapping("/stoerungen/{id}/wiederholen")
    String retry(PersonId me, @PathVariable String id, RedirectAttributes after) {
        permissions.require(me, Permission.OPERATE);
        incidents.retry(id, me);
        after.addFlashAttribute("done", "operations.incident.retried");
        return "redirect:/betrieb/stoerungen";
    }

    @GetMapping("/postausgang")
    String mails(PersonId me, Model model) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute("mails", mails.latest(MAILS_SHOWN));
        model.addAttribute("returns", concerns.returns());
        return "operations/mails";
    }

    @GetMapping("/leistungen")
    String folders(PersonId me, Model model) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute("report", imports.lastReport().orElse(null));
        return "operations/folders";
    }

    @PostMapping("/leistungen/einlesen")
    String readFolders(PersonId me, RedirectAttributes after) {
        permissions.require(me, Permission.OPERATE);
        var report = imports.importFolders();
        after.addFlashAttribute(
                "done", report.hasProblems() ? "operations.folders.read.problems" : "operations.folders.read");
        return "redirect:/betrieb/leistungen";
    }

    @GetMapping("/wiederkehrend")
    String recurringWork(PersonId me, Model model) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute("work", recurringWork.all());
        return "operations/recurring";
    }
}
