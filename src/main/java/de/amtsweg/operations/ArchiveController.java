package de.amtsweg.operations;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.efile.ArchiveAnswers;
import de.amtsweg.shared.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which answers of the archive count for nothing, and why: whoever looks after its folder clears them up. */
@Controller
class ArchiveController {
    private final ArchiveAnswers answers;
    private final Permissions permissions;

    ArchiveController(ArchiveAnswers answers, Permissions permissions) {
        this.answers = answers;
        this.permissions = permissions;
    }

    @GetMapping("/betrieb/archiv")
    String answers(PersonId me, Model model) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute("expected", answers.areExpected());
        model.addAttribute("answers", answers.refused(me));
        return "operations/archive";
    }
}
