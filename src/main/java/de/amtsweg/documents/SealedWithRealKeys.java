package de.amtsweg.documents;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.ProductionCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Real documents are sealed with real keys, and a key belongs to somebody. */
@Component
class SealedWithRealKeys implements ProductionCheck {
    private final SealKeys keys;
    private final Authorities authorities;

    SealedWithRealKeys(SealKeys keys, Authorities authorities) {
        this.keys = keys;
        this.authorities = authorities;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        keys.named().forEach((authority, key) -> {
            if (authorities.find(authority).isEmpty()) {
                problems.add("The directory has no authority '" + authority
                        + "': correct the id in amtsweg.documents.seal.keys." + authority + ".");
            }
            if (key.demo()) {
                problems.add("The seal key of '" + authority + "' was made by a demo. Name a real one in "
                        + SealSettings.nameOf(authority.value(), "key-store") + ", or none.");
            }
        });
        return problems;
    }
}
