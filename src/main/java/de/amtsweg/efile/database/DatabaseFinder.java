package de.amtsweg.efile.database;

import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileFinder;
import de.amtsweg.efile.FileId;
import de.amtsweg.efile.FileTexts.Text;
import de.amtsweg.efile.SearchWords;
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

    private final JdbcClient jdbc;

    DatabaseFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long count(SearchWords words, Set<UnitId> units) {
        if (units.isEmpty()) {
            return 0;
        }
        var search = new SearchSql(words, units);
        return search.query(jdbc, "select count(*) from e_file f where " + search.condition())
                .query(Long.class)
                .single();
    }

    @Override
    public List<EFile> find(SearchWords words, Set<UnitId> units, int from, int most) {
        if (units.isEmpty()) {
            return List.of();
        }
        var search = new SearchSql(words, units);
        return search.query(
                        jdbc,
                        "select f.* from e_file f where " + search.condition() + " order by f.opened_at desc, f.id"
                                + " offset " + from + " rows fetch next " + most + " rows only")
                .query(Rows::file)
                .list();
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
