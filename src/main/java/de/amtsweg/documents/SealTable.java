package de.amtsweg.documents;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which document was sealed when, with which key. */
@Component
class SealTable {
    private final JdbcClient jdbc;

    SealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DocumentId document, SealKey key, SealState state, Instant at) {
        jdbc.sql(
                        "insert into document_seal (document, authority, certificate, state, sealed_at) values (?, ?, ?, ?, ?)")
                .params(
                        document.value(),
                        key.authority().value(),
                        key.fingerprint(),
                        state.name(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many seals of an authority got no time stamp since then. */
    int withoutTimeStamp(AuthorityId authority, Instant since) {
        return jdbc.sql("select count(*) from document_seal where authority = ? and state = ? and sealed_at >= ?")
                .params(authority.value(), SealState.TIME_STAMP_MISSING.name(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
