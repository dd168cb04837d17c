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
 * @param answers where the archive puts its answers; without it they are recorded by hand
 * @param schemas the folder of the xdomea 3.0.0 schemas, every offer is checked against them
 * @param name what the archive is called
 * @param senders how the archive calls itself in its answers; empty means like {@code name}
 * @param authorities whose files it takes; empty means all
 */
@ConfigurationProperties("amtsweg.efile.archive")
record OfferSettings(
        @Nullable Path folder,
        @Nullable Path answers,
        @Nullable Path schemas,
        @DefaultValue("Archiv") String name,
        @DefaultValue List<String> senders,
        @DefaultValue List<String> authorities) {
    /** @throws IllegalArgumentException when offers and answers were to lie in one folder */
    OfferSettings {
        senders = List.copyOf(senders.isEmpty() ? List.of(name) : senders);
        authorities = List.copyOf(authorities);
        if (folder != null && answers != null && folder.normalize().equals(answers.normalize())) {
            throw new IllegalArgumentException(
                    "amtsweg.efile.archive.answers must be another folder than amtsweg.efile.archive.folder");
        }
    }

    /** Whether this is what the archive calls itself. */
    boolean isSender(String named) {
        return senders.stream().anyMatch(sender -> sender.strip().equalsIgnoreCase(named.strip()));
    }

    /** Where the files of this authority are offered. */
    Optional<Path> folderFor(AuthorityId authority) {
        return authorities.isEmpty() || authorities.contains(authority.value())
                ? Optional.ofNullable(folder)
                : Optional.empty();
    }
}
