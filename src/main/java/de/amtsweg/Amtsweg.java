package de.amtsweg;

import de.amtsweg.efile.ExportCheck;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Amtsweg. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Amtsweg", sharedModules = "shared")
public class Amtsweg {
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals(PasswordHash.COMMAND)) {
            PasswordHash.printOne();
            return;
        }
        if (args.length > 0 && args[0].equals(ExportCheck.COMMAND)) {
            System.exit(ExportCheck.run(Arrays.asList(args).subList(1, args.length), System.out, Locale.getDefault()));
        }
        SpringApplication.run(Amtsweg.class, args);
    }
}
