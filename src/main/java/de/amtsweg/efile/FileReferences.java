package de.amtsweg.efile;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PlainLetters;
import org.springframework.stereotype.Component;

/** What an archive needs to know about names, words and chains when it opens a file. */
@Component
public class FileReferences {
    private static final int LONGEST = 4_000;

    private final EFileSettings settings;
    private final FilePlan plan;

    FileReferences(EFileSettings settings, FilePlan plan) {
        this.settings = settings;
        this.plan = plan;
    }

    /** How the file with this number is called. */
    public String reference(FileOpening opening, int number) {
        return settings.reference(opening.authority())
                .fill(opening.authority(), opening.unit(), opening.planUnit(), opening.year(), number);
    }

    /** What a new file is found by, in plain letters: its reference, title, key and place in the file plan. */
    public String plainWords(FileOpening opening, String reference) {
        return plainWords(opening.authority(), reference, opening.title(), opening.key(), opening.planUnit());
    }

    String plainWords(EFile file) {
        return plainWords(file.authority(), file.reference(), file.title(), file.key(), file.planUnit());
    }

    private String plainWords(AuthorityId authority, String reference, String title, String key, String unit) {
        var words = PlainLetters.of(String.join(
                "\n", reference, title, key, unit, plan.title(authority, unit).orElse("")));
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** The hash an empty diary ends with. */
    public String chainStart(FileId file) {
        return Chain.start(file);
    }
}
