package de.amtsweg.efile.database;

import de.amtsweg.efile.SearchWords;
import de.amtsweg.shared.UnitId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A search as SQL that every database understands; whatever was typed is a parameter and nothing else. */
final class SearchSql {
    private static final String LAST = "\uFFFF";
    private static final String ORDER = " order by f.opened_at desc, f.id ";

    private final Map<String, Object> parameters = new HashMap<>();
    private final SearchWords words;

    SearchSql(SearchWords words, Set<UnitId> units) {
        this.words = words;
        if (!units.isEmpty()) {
            parameters.put("units", units.stream().map(UnitId::value).toList());
        }
    }

    /** The files {@code f} of these units that have all the words: those of each word are looked up first. */
    String amongAll() {
        return " from e_file f where f.unit in (:units)"
                + eachWord(part -> "f.id in (select w.file_id from e_file_word w where " + begins("w", part) + ")");
    }

    /**
     * Those among so many newest files of these units: one after the other is looked through for the words. Where the words
     * are in many files, this is less than to look up all the files they are in.
     */
    String amongNewest(int files) {
        return " from (select f.* from e_file f where f.unit in (:units)" + ORDER + first(files) + ") f where 1 = 1"
                + eachWord(part ->
                        "exists (select 1 from e_file_word w where w.file_id = f.id and " + begins("w", part) + ")");
    }

    /** The newest first. */
    static String order(int from, int most) {
        return ORDER + "offset " + from + " rows fetch next " + most + " rows only";
    }

    private static String first(int rows) {
        return " fetch first " + rows + " rows only";
    }

    private String eachWord(UnaryOperator<String> inTexts) {
        var condition = new StringBuilder();
        for (var word : words.words()) {
            var texts = word.parts().stream().map(inTexts).collect(Collectors.joining(" and "));
            condition
                    .append(" and (f.search_text like :")
                    .append(parameter("%" + escaped(word.plain()) + "%"))
                    .append(" escape '!'")
                    .append(texts.isEmpty() ? ")" : " or (" + texts + "))");
        }
        return condition.toString();
    }

    /** How many entries of words in texts begin with this part, at most so many. */
    String entries(String part, int most) {
        return counted(" from e_file_word w where " + begins("w", part), most);
    }

    /** How many rows these are, at most so many. */
    static String counted(String rows, int most) {
        return "select count(*) from (select 1 as one" + rows + first(most) + ") counted";
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
