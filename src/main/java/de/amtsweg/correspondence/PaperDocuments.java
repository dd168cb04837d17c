package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which documents exist on paper only: their file is what is printed, never the document itself. */
@Component
public class PaperDocuments {
    private final JdbcClient jdbc;

    PaperDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What it is printed on; nothing when the file is the document. */
    public Optional<Paper> of(DocumentId document) {
        return jdbc.sql("select paper, copies from notice where document = ? and paper is not null")
                .param(document.value())
                .query((row, number) -> new Paper(row.getString("paper"), row.getInt("copies")))
                .optional();
    }

    /** All of an application. */
    public Set<DocumentId> of(ApplicationId application) {
        return new HashSet<>(jdbc.sql("select document from notice where application = ? and paper is not null")
                .param(application.value())
                .query((row, number) -> new DocumentId(row.getObject("document", UUID.class)))
                .list());
    }

    void written(DocumentId document, Paper paper) {
        jdbc.sql("update notice set paper = ?, copies = ? where document = ?")
                .params(paper.name(), paper.copies(), document.value())
                .update();
    }
}
