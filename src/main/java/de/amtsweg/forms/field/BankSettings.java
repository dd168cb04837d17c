package de.amtsweg.forms.field;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the names of German banks come from, beyond the few that are shipped.
 *
 * @param files CSV files with the columns Bankleitzahl and Bezeichnung, as the Bundesbank offers them four times a year
 */
@ConfigurationProperties("amtsweg.banks")
record BankSettings(@DefaultValue List<Path> files) {}
