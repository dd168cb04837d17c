package de.amtsweg.efile.database;

import de.amtsweg.efile.SearchWords;
import de.amtsweg.shared.UnitId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A search as SQL that every database understands; whatever was typed is a parameter and nothing else. */
final class SearchSql {
    private static final String LAST = "\uFFFF";

    private final Map<String, Object> parameters = new HashMap<>();
    private final StringBuilder condition = new StringBuilder("f.unit in (:units)");
    private final SearchWords words;

    SearchSql(SearchWords words, Set<UnitId> units) {
        this.words = words;
        if (units.isEmpty()) {
            return;
        }
        parameters.put("units", units.stream().map(UnitId::value).toList());
        for (var word : words.words()) {
            var texts = word.parts().stream()
                    .map(part -> "f.id in (select w.file_id from e_file_word w where " + begins("w", part) + ")")
                    .collect(Collectors.joining(" and "));
            condition
                    .append(" and (f.search_text like :")
                    .append(parameter("%" + escaped(word.plain()) + "%"))
                    .append(" escape '!'")
                    .append(texts.isEmpty() ? ")" : " or (" + texts + "))");
        }
    }

    /** On a file {@code f}: in its facts, or in one of its texts, stands each of the words. */
    String condition() {
        return condition.toString();
    }

    /** On a word of a text: it is one of those looked for; empty when texts are not asked for any. */
    String anyWord(String table) {
        return words.words().stream()
                .flatMap(word -> word.parts().stream())
                .map(part -> begins(table, part))
                .collect(Collectors.joining(" or "));
    }

    /** After all conditions were asked for. */
    StatementSpec query(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).params(parameters);
    }

    /** A range and no pattern: so the index is used, whatever plan a database makes before it knows the word. */
    private String begins(String table, String part) {
        return "%s.word >= :%s and %s.word < :%s".formatted(table, parameter(part), table, parameter(part + LAST));
    }

    private String parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    private static String escaped(String word) {
        return word.replaceAll("([!%_])", "!$1");
    }
}
