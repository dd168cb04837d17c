package de.amtsweg.efile;

import de.amtsweg.shared.AuthorityId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code amtsweg.efile.archive.*}: the archive that files are offered to.
 *
 * @param folder where offers are put for the archive; without it there is no archive
 * @param schemas the folder of the xdomea 3.0.0 schemas, every offer is checked against them
 * @param name what the archive is called
 * @param authorities whose files it takes; empty means all
 */
@ConfigurationProperties("amtsweg.efile.archive")
record OfferSettings(
        @Nullable Path folder,
        @Nullable Path schemas,
        @DefaultValue("Archiv") String name,
        @DefaultValue List<String> authorities) {
    OfferSettings {
        authorities = List.copyOf(authorities);
    }

    /** Where the files of this authority are offered. */
    Optional<Path> folderFor(AuthorityId authority) {
        return authorities.isEmpty() || authorities.contains(authority.value())
                ? Optional.ofNullable(folder)
                : Optional.empty();
    }
}
