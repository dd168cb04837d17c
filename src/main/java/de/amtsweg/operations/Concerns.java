package de.amtsweg.operations;

import de.amtsweg.correspondence.MailReturns;
import de.amtsweg.correspondence.PrintDesk;
import de.amtsweg.documents.SealWatch;
import de.amtsweg.documents.VirusScan;
import de.amtsweg.efile.ArchiveAnswers;
import de.amtsweg.payment.StrandedOrders;
import de.amtsweg.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the overview warns of: things outside the house that do not work, or will soon not work any more. */
@Component
class Concerns {
    private final VirusScan viruses;
    private final SealWatch seals;
    private final StrandedOrders orders;
    private final MailReturns returns;
    private final PrintDesk letters;
    private final ArchiveAnswers answers;

    Concerns(
            VirusScan viruses,
            SealWatch seals,
            StrandedOrders orders,
            MailReturns returns,
            PrintDesk letters,
            ArchiveAnswers answers) {
        this.viruses = viruses;
        this.seals = seals;
        this.orders = orders;
        this.returns = returns;
        this.letters = letters;
        this.answers = answers;
    }

    void addTo(PersonId operator, Model model) {
        model.addAttribute("viruses", viruses.state());
        model.addAttribute("sealConcern", seals.concern().orElse(null));
        model.addAttribute("stranded", !orders.byAuthority().isEmpty());
        model.addAttribute("returns", returns.state());
        model.addAttribute("lettersFailing", letters.failing());
        model.addAttribute("answersRefused", !answers.refused(operator).isEmpty());
    }

    MailReturns.State returns() {
        return returns.state();
    }
}
