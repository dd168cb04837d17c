package de.amtsweg.application;

import de.amtsweg.shared.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What clerks recorded in an application, the later finding over the earlier one. Who reads it in a proceeding of its own, such
 * as an objection, finds what was recorded there over what was recorded for the application itself, and nothing of others.
 */
record Findings(Answers own, Map<Proceeding, Answers> proceedings, Optional<Proceeding> reader) {
    static final Findings NONE = of(Answers.NONE);

    static Findings of(Answers own) {
        return new Findings(own, Map.of(), Optional.empty());
    }

    /** Read in this proceeding from now on. */
    Findings within(Optional<Proceeding> proceeding) {
        return new Findings(own, proceedings, proceeding);
    }

    /** With something recorded later in a proceeding, or for the application itself. */
    Findings and(Optional<Proceeding> proceeding, Answers later) {
        if (proceeding.isEmpty()) {
            return new Findings(own.merge(later), proceedings, reader);
        }
        var all = new LinkedHashMap<>(proceedings);
        all.merge(proceeding.get(), later, Answers::merge);
        return new Findings(own, all, reader);
    }

    Answers read() {
        return reader.map(proceedings::get).map(own::merge).orElse(own);
    }

    /** Everything, what belongs to a proceeding under a number of its own. */
    Map<String, Object> all() {
        var all = new LinkedHashMap<>(own.values());
        int number = 0;
        for (var one : proceedings.values()) {
            number++;
            all.put("verfahren" + number, one.values());
        }
        return all;
    }
}
