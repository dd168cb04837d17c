package de.amtsweg.efile;

import org.springframework.stereotype.Component;

/** What an archive needs to know about names and chains when it opens a file. */
@Component
public class FileReferences {
    private final EFileSettings settings;

    FileReferences(EFileSettings settings) {
        this.settings = settings;
    }

    /** How the file with this number is called. */
    public String reference(String planUnit, int year, int number) {
        return settings.reference(planUnit, year, number);
    }

    /** The hash an empty diary ends with. */
    public String chainStart(FileId file) {
        return Chain.start(file);
    }
}
