package de.amtsweg.site;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Brand;
import de.amtsweg.authority.Installation;
import de.amtsweg.shared.AuthorityId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Colours and logo of a town. The logo lies in the folder {@code logos} of the data folder, or comes with the program. */
@Controller
class TownAssets {
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Authorities authorities;
    private final Installation installation;

    TownAssets(Authorities authorities, Installation installation) {
        this.authorities = authorities;
        this.installation = installation;
    }

    @GetMapping(value = "/assets-town/{authority}.css", produces = "text/css")
    ResponseEntity<String> stylesheet(@PathVariable String authority) {
        var colour = find(authority).map(Authority::brand).orElse(Brand.DEFAULT).accentColour();
        return ResponseEntity.ok().cacheControl(A_WHILE).body("""
                        :root,[data-kern-theme=light]{--town-accent:%1$s;--kern-color-action-default:%1$s;\
                        --kern-color-decorative-brand-default:%1$s}
                        """.formatted(colour));
    }

    @GetMapping("/assets-town/{authority}/{logo:[a-z0-9][a-z0-9-]*\\.(?:svg|png)}")
    ResponseEntity<Resource> logo(@PathVariable String authority, @PathVariable String logo) {
        var image = find(authority)
                .filter(town -> town.brand().logo().equals(logo))
                .map(town -> image(logo))
                .filter(Resource::isReadable)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(A_WHILE)
                .contentType(logo.endsWith(".svg") ? MediaType.valueOf("image/svg+xml") : MediaType.IMAGE_PNG)
                .body(image);
    }

    private Resource image(String logo) {
        var own = new FileSystemResource(
                installation.dataFolder().resolve("logos").resolve(logo));
        return own.isReadable() ? own : new ClassPathResource("static/brand/" + logo);
    }

    private Optional<Authority> find(String authority) {
        try {
            return authorities.find(new AuthorityId(authority));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
