package de.amtsweg.workflow;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be told about each application, in the order of the decision table. Decided once. */
@Component
public class Recipients {
    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the recipients; those of an earlier run of the same step are replaced. */
    @Transactional
    public void determine(ApplicationId application, List<Recipient> recipients) {
        jdbc.sql("delete from recipient where application = ?")
                .param(application.value())
                .update();
        for (int position = 0; position < recipients.size(); position++) {
            var recipient = recipients.get(position);
            jdbc.sql("""
                    insert into recipient (application, position, authority, fields, legal_basis)
                    values (?, ?, ?, ?, ?)""")
                    .params(
                            application.value(),
                            position,
                            recipient.authority().value(),
                            String.join(" ", recipient.fields()),
                            recipient.legalBasis())
                    .update();
        }
    }

    public List<Recipient> of(ApplicationId application) {
        return jdbc.sql("select authority, fields, legal_basis from recipient where application = ? order by position")
                .param(application.value())
                .query((row, number) -> new Recipient(
                        new AuthorityId(row.getString("authority")),
                        List.of(row.getString("fields").split(" ")),
                        row.getString("legal_basis")))
                .list();
    }
}
