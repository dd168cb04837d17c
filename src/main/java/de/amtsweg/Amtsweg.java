package de.amtsweg;

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
        SpringApplication.run(Amtsweg.class, args);
    }
}
