package de.amtsweg.efile.database;

import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileId;
import de.amtsweg.efile.FileTexts;
import de.amtsweg.efile.FoundFiles.Where;
import de.amtsweg.shared.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the texts of files and their words in our own database. Takes part in the transaction of its caller. */
@Component
class DatabaseTexts implements FileTexts {
    private static final int WORDS_PER_STATEMENT = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    DatabaseTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void await(Text text) {
        int known = jdbc.sql("select count(*) from e_file_text where file_id = ? and document = ?")
                .params(text.file().value(), text.document().value())
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into e_file_text (file_id, document, kind) values (?, ?, ?)")
                    .params(
                            text.file().value(),
                            text.document().value(),
                            text.kind().name())
                    .update();
        }
    }

    @Override
    public List<Text> waiting(int most) {
        return jdbc.sql("select file_id, document, kind from e_file_text where read_at is null"
                        + " order by file_id, document fetch first " + most + " rows only")
                .query(DatabaseTexts::text)
                .list();
    }

    @Override
    public void keep(Text text, String content, Collection<String> words) {
        int there = jdbc.sql("update e_file_text set content = ?, read_at = ? where file_id = ? and document = ?")
                .params(
                        content,
                        Rows.at(clock.instant()),
                        text.file().value(),
                        text.document().value())
                .update();
        if (there == 0) {
            return;
        }
        jdbc.sql("delete from e_file_word where file_id = ? and document = ?")
                .params(text.file().value(), text.document().value())
                .update();
        var all = List.copyOf(words);
        for (int i = 0; i < all.size(); i += WORDS_PER_STATEMENT) {
            insert(text, all.subList(i, Math.min(all.size(), i + WORDS_PER_STATEMENT)));
        }
    }

    private void insert(Text text, List<String> words) {
        var parameters = new ArrayList<Object>();
        words.forEach(word -> parameters.addAll(
                List.of(word, text.file().value(), text.document().value())));
        jdbc.sql(words.stream()
                        .map(word -> "(?, ?, ?)")
                        .collect(Collectors.joining(
                                ", ", "insert into e_file_word (word, file_id, document) values ", "")))
                .params(parameters)
                .update();
    }

    @Override
    public void forget(DocumentId document) {
        jdbc.sql("delete from e_file_text where document = ?")
                .param(document.value())
                .update();
    }

    @Override
    public Optional<String> content(Text text) {
        return jdbc.sql("select content from e_file_text where file_id = ? and document = ? and content is not null")
                .params(text.file().value(), text.document().value())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    @Override
    public List<EFile> unprepared(int most) {
        return jdbc.sql("select * from e_file where search_version = 0 order by id fetch first " + most + " rows only")
                .query(Rows::file)
                .list();
    }

    @Override
    public void prepare(FileId file, String plainWords) {
        // Locked, so that nothing is filed meanwhile and put on the list twice.
        jdbc.sql("update e_file set search_text = ?, search_version = 1 where id = ?")
                .params(plainWords, file.value())
                .update();
        jdbc.sql("insert into e_file_text (file_id, document, kind)"
                        + " select d.file_id, d.document, max(case when e.entry_type in ('note-written', 'case-reopened')"
                        + " then 'NOTE' else 'DOCUMENT' end) from e_file_document d join e_file_entry e"
                        + " on e.file_id = d.file_id and e.entry_number = d.entry_number where d.file_id = ?"
                        + " and not exists (select 1 from e_file_text t where t.file_id = d.file_id"
                        + " and t.document = d.document) group by d.file_id, d.document")
                .param(file.value())
                .update();
    }

    static Text text(ResultSet row, int number) throws SQLException {
        return new Text(
                new FileId(row.getObject("file_id", UUID.class)),
                new DocumentId(row.getObject("document", UUID.class)),
                Where.valueOf(row.getString("kind")));
    }
}
