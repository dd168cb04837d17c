package de.amtsweg.authority;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Production keeps its data in PostgreSQL: the embedded database serves one node and has no password. */
@Component
class RealDatabase implements ProductionCheck {
    private final DataSource database;

    RealDatabase(DataSource database) {
        this.database = database;
    }

    @Override
    public List<String> problems() {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(database, data -> data.getDatabaseProductName());
            return product.equals("H2")
                    ? List.of("The database is the embedded one of the demo. Set spring.datasource.url"
                            + " (jdbc:postgresql://host/database), spring.datasource.username and"
                            + " spring.datasource.password.")
                    : List.of();
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
