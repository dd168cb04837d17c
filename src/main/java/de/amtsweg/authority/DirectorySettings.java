package de.amtsweg.authority;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the directory of authorities comes from.
 *
 * @param files YAML files with authorities, responsibilities, places and people; taken over at every start, see
 *     {@link DirectoryImport}
 * @param places CSV files of places with the columns ars, plz and ort; what they add is taken over at start
 */
@ConfigurationProperties("amtsweg.authority.directory")
record DirectorySettings(
        @DefaultValue List<Path> files, @DefaultValue List<Path> places) {}
