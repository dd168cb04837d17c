package de.amtsweg.efile;

import de.amtsweg.shared.AuthorityId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings {@code amtsweg.efile.*}.
 *
 * @param filePlan the file plan of authorities that have none of their own
 * @param reference how a file is called: {unit}, {year} and {number} are filled in, and {orgunit} and {authority}
 * @param authorities what is different in one authority, by its id
 */
@ConfigurationProperties("amtsweg.efile")
public record EFileSettings(
        @DefaultValue("classpath:efile/file-plan.yaml") Resource filePlan,
        @DefaultValue("{unit}/{year}-{number}") String reference,
        @DefaultValue Map<String, OfAuthority> authorities) {
    /** What is different in one authority. */
    public record OfAuthority(
            @Nullable Resource filePlan, @Nullable String reference) {}

    /** @throws IllegalArgumentException when two files could get the same reference */
    public EFileSettings {
        new ReferencePattern(reference);
        authorities = Map.copyOf(authorities);
        authorities.values().stream()
                .flatMap(each -> Optional.ofNullable(each.reference()).stream())
                .forEach(ReferencePattern::new);
    }

    ReferencePattern reference(AuthorityId authority) {
        return new ReferencePattern(Optional.ofNullable(authorities.get(authority.value()))
                .flatMap(each -> Optional.ofNullable(each.reference()))
                .orElse(reference));
    }
}
