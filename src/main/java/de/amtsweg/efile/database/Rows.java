package de.amtsweg.efile.database;

import de.amtsweg.efile.CaseFile;
import de.amtsweg.efile.CaseId;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileId;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Reads files and cases from rows. */
final class Rows {
    static final String CASE = "select f.*, c.id as case_id, c.application, c.case_number,"
            + " c.opened_at as case_opened_at, c.closed_at from e_file_case c join e_file f on f.id = c.file_id ";

    private Rows() {}

    static EFile file(ResultSet row, int number) throws SQLException {
        return new EFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                row.getString("file_key"),
                row.getString("plan_unit"),
                new AuthorityId(row.getString("authority")),
                new UnitId(row.getString("unit")),
                instant(row, "opened_at"),
                Confidentiality.valueOf(row.getString("confidentiality")));
    }

    static CaseFile caseFile(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                file(row, number),
                new CaseId(row.getObject("case_id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                row.getInt("case_number"),
                instant(row, "case_opened_at"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
