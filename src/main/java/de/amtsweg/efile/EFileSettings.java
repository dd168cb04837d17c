package de.amtsweg.efile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings {@code amtsweg.efile.*}.
 *
 * @param filePlan the file plan, a YAML file with {@code units}
 * @param reference how a file is called: {unit}, {year} and {number} are filled in
 */
@ConfigurationProperties("amtsweg.efile")
public record EFileSettings(
        @DefaultValue("classpath:efile/file-plan.yaml") Resource filePlan,
        @DefaultValue("{unit}/{year}-{number}") String reference) {
    /** @throws IllegalArgumentException when two files could get the same reference */
    public EFileSettings {
        for (var part : new String[] {"{unit}", "{year}", "{number}"}) {
            if (!reference.contains(part)) {
                throw new IllegalArgumentException("amtsweg.efile.reference needs " + part);
            }
        }
    }

    String reference(String unit, int year, int number) {
        return reference
                .replace("{unit}", unit)
                .replace("{year}", Integer.toString(year))
                .replace("{number}", "%04d".formatted(number));
    }
}
