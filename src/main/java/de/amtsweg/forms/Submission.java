package de.amtsweg.forms;

import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the browser sent, untouched: texts by input name, and stored files by input name. */
public record Submission(MultiValueMap<String, String> values, Map<String, List<UploadedFile>> files) {
    private static final String REFRESH = "_refresh";

    /** Whether the browser only wants to see which questions follow from what was typed so far; nothing is to be kept. */
    public boolean refreshes() {
        return values.containsKey(REFRESH);
    }

    /** A submission without files. */
    public static Submission of(MultiValueMap<String, String> values) {
        return new Submission(values, Map.of());
    }

    /** A submission of single values, as tests and machines write them. */
    public static Submission of(Map<String, String> values) {
        var all = new LinkedMultiValueMap<String, String>();
        values.forEach(all::add);
        return new Submission(all, Map.of());
    }
}
