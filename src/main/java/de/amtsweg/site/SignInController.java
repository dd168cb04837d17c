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

    SignInController(DemoAccounts demoAccounts) {
        this.demoAccounts = demoAccounts;
    }

    @GetMapping("/anmelden")
    String signIn(@RequestParam @Nullable String falsch, @RequestParam @Nullable String warten, Model model) {
        model.addAttribute("problem", falsch != null ? "wrong" : warten != null ? "wait" : null);
        model.addAttribute("demoAccounts", demoAccounts.all());
        return "site/sign-in";
    }
}
