package de.amtsweg.site;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Brand;
import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The authority whose site this is: by host name, and nobody while the directory is still empty. */
@Component
public class Towns {
    private final Authorities authorities;

    Towns(Authorities authorities) {
        this.authorities = authorities;
    }

    public Optional<Authority> of(HttpServletRequest request) {
        try {
            return Optional.of(authorities.forHost(request.getServerName()));
        } catch (NoSuchElementException emptyDirectory) {
            return Optional.empty();
        }
    }

    String stylesheetOf(Optional<Authority> town) {
        var brand = town.map(Authority::brand).orElse(Brand.DEFAULT);
        var name = town.map(authority -> authority.id().value()).orElse("amtsweg");
        return "/assets-town/" + name + ".css?v=" + Integer.toHexString(brand.hashCode());
    }

    Optional<String> logoOf(Authority town) {
        var logo = town.brand().logo();
        return logo.isEmpty() ? Optional.empty() : Optional.of("/assets-town/" + town.id() + "/" + logo);
    }
}
