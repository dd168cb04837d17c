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
 */
@ConfigurationProperties("amtsweg.authority.directory")
record DirectorySettings(@DefaultValue List<Path> files) {}
