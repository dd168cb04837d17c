package unruly.workplace;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import unruly.routing.folder.FolderInside;

/** A page that asks the database and uses the inside of another room. */
@Controller
class PageWithSql {
    private final JdbcClient jdbc;
    private final FolderInside folder;

    PageWithSql(JdbcClient jdbc, FolderInside folder) {
        this.jdbc = jdbc;
        this.folder = folder;
    }

    @Override
    public String toString() {
        return jdbc.toString() + folder;
    }
}
