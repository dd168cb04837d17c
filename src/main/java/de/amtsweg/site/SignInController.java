package de.amtsweg.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where members of staff sign in. */
@Controller
class SignInController {
    private final DemoAccounts demoAccounts;
    private final SignInServices services;

    SignInController(DemoAccounts demoAccounts, SignInServices services) {
        this.demoAccounts = demoAccounts;
        this.services = services;
    }

    @GetMapping("/anmelden")
    String signIn(
            @RequestParam @Nullable String falsch,
            @RequestParam @Nullable String warten,
            @RequestParam @Nullable String dienst,
            Model model) {
        model.addAttribute(
                "problem", falsch != null ? "wrong" : warten != null ? "wait" : dienst != null ? "service" : null);
        model.addAttribute("services", services.all());
        model.addAttribute("demoAccounts", demoAccounts.all());
        return "site/sign-in";
    }
}
