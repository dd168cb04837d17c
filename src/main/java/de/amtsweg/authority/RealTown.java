package de.amtsweg.authority;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A house that serves people belongs to somebody, and fees are paid to an account. */
@Component
class RealTown implements ProductionCheck {
    private final Authorities authorities;

    RealTown(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public List<String> problems() {
        var inCharge = authorities.oursInCharge();
        var problems = new ArrayList<String>();
        if (inCharge.isEmpty()) {
            problems.add("No authority of yours is in charge of anything. Name YAML files with authorities,"
                    + " responsibilities, places and people in amtsweg.authority.directory.files.");
        }
        inCharge.stream()
                .filter(authority -> authority.bank().iban().isBlank())
                .map(authority -> "The authority '" + authority.id() + "' has no account that fees could be paid to."
                        + " Give it a bank (holder, iban) in a file of amtsweg.authority.directory.files.")
                .forEach(problems::add);
        return problems;
    }
}
