package de.amtsweg.efile;

import de.amtsweg.shared.AuthorityId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The file plans that authorities have imported. */
@Component
class PlanRows {
    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasPlan(AuthorityId authority) {
        return jdbc.sql("select count(*) from e_file_plan_unit where authority = ?")
                        .param(authority.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<String> title(AuthorityId authority, String unit) {
        return jdbc.sql("select title from e_file_plan_unit where authority = ? and plan_unit = ?")
                .params(authority.value(), unit)
                .query(String.class)
                .optional();
    }

    Map<String, String> units(AuthorityId authority) {
        var units = new TreeMap<String, String>();
        jdbc.sql("select plan_unit, title from e_file_plan_unit where authority = ?")
                .param(authority.value())
                .query(row -> {
                    units.put(row.getString("plan_unit"), row.getString("title"));
                });
        return units;
    }

    void replace(AuthorityId authority, Map<String, String> units) {
        jdbc.sql("delete from e_file_plan_unit where authority = ?")
                .param(authority.value())
                .update();
        units.forEach((unit, title) -> jdbc.sql("insert into e_file_plan_unit values (?, ?, ?)")
                .params(authority.value(), unit, title)
                .update());
    }
}
