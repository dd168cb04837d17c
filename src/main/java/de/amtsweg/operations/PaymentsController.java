package de.amtsweg.operations;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.payment.PaymentTraffic;
import de.amtsweg.payment.StrandedOrders;
import de.amtsweg.shared.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How payments come in, which messages about them were not believed, and which orders nobody can approve. */
@Controller
class PaymentsController {
    private final PaymentTraffic traffic;
    private final StrandedOrders orders;
    private final Permissions permissions;

    PaymentsController(PaymentTraffic traffic, StrandedOrders orders, Permissions permissions) {
        this.traffic = traffic;
        this.orders = orders;
        this.permissions = permissions;
    }

    @GetMapping("/betrieb/zahlungen")
    String payments(PersonId me, Model model) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute("attempts", traffic.attempts());
        model.addAttribute("refused", traffic.refusedMessages());
        model.addAttribute("stranded", orders.byAuthority());
        return "operations/payments";
    }
}
