package de.amtsweg.efile.database;

import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileFinder;
import de.amtsweg.efile.FileId;
import de.amtsweg.efile.FileTexts.Text;
import de.amtsweg.efile.SearchWords;
import de.amtsweg.efile.SearchWords.SearchWord;
import de.amtsweg.shared.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds files in our own database. */
@Component
class DatabaseFinder implements FileFinder {
    private static final int MOST_TEXTS = 1_000;
    /** A word with as many entries is common: it is found faster by looking through the newest files. */
    private static final int COMMON = 2_000;

    private static final int NEWEST = 2_000;

    private final JdbcClient jdbc;

    DatabaseFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int count(SearchWords words, Set<UnitId> units, int most) {
        if (units.isEmpty()) {
            return 0;
        }
        if (allAreCommon(words)) {
            var search = new SearchSql(words, units);
            int newest = number(search, SearchSql.counted(search.amongNewest(NEWEST), most));
            if (newest == most) {
                return newest;
            }
        }
        var search = new SearchSql(words, units);
        return number(search, SearchSql.counted(search.amongAll(), most));
    }

    @Override
    public List<EFile> find(SearchWords words, Set<UnitId> units, int from, int most) {
        if (units.isEmpty()) {
            return List.of();
        }
        var order = SearchSql.order(from, most);
        if (allAreCommon(words)) {
            var search = new SearchSql(words, units);
            var newest = files(search, search.amongNewest(NEWEST) + order);
            if (newest.size() == most) {
                return newest;
            }
        }
        var search = new SearchSql(words, units);
        return files(search, search.amongAll() + order);
    }

    private boolean allAreCommon(SearchWords words) {
        return !words.isEmpty() && words.words().stream().allMatch(this::isCommon);
    }

    private boolean isCommon(SearchWord word) {
        return !word.parts().isEmpty()
                && word.parts().stream().allMatch(part -> {
                    var search = new SearchSql(new SearchWords(List.of(word), List.of(), false), Set.of());
                    return number(search, search.entries(part, COMMON)) == COMMON;
                });
    }

    private int number(SearchSql search, String sql) {
        return search.query(jdbc, sql).query(Integer.class).single();
    }

    private List<EFile> files(SearchSql search, String from) {
        return search.query(jdbc, "select f.*" + from).query(Rows::file).list();
    }

    @Override
    public List<Text> holding(SearchWords words, Collection<FileId> files) {
        if (files.isEmpty() || words.isEmpty()) {
            return List.of();
        }
        var search = new SearchSql(words, Set.of());
        var anyWord = search.anyWord("w");
        if (anyWord.isEmpty()) {
            return List.of();
        }
        return search.query(
                        jdbc,
                        "select t.file_id, t.document, t.kind from e_file_text t where t.file_id in (:files)"
                                + " and exists (select 1 from e_file_word w where w.file_id = t.file_id"
                                + " and w.document = t.document and (" + anyWord + "))"
                                + " order by t.file_id, t.read_at, t.document fetch first " + MOST_TEXTS
                                + " rows only")
                .param("files", files.stream().map(FileId::value).toList())
                .query(DatabaseTexts::text)
                .list();
    }
}
