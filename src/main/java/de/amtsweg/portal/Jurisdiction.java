package de.amtsweg.portal;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Place;
import de.amtsweg.authority.Places;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.Ars;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which authority will be in charge, going by the place in the answers. */
@Component
class Jurisdiction {
    private final Authorities authorities;
    private final Places places;

    Jurisdiction(Authorities authorities, Places places) {
        this.authorities = authorities;
        this.places = places;
    }

    /** Empty when nobody is in charge, or the place is not known yet. */
    Optional<Authority> inCharge(AdministrativeService service, Answers answers) {
        return place(answers, service.paths().place())
                .flatMap(ars -> authorities.inChargeOf(service.key(), ars))
                .flatMap(responsibility -> authorities.find(responsibility.authority()));
    }

    private Optional<Ars> place(Answers answers, String path) {
        return answers.text(path + ".ars")
                .map(Ars::new)
                .or(() -> places.find(
                                answers.text(path + ".plz").orElse(""),
                                answers.text(path + ".ort").orElse(""))
                        .map(Place::ars));
    }
}
