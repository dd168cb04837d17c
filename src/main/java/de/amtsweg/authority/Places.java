package de.amtsweg.authority;

import de.amtsweg.shared.Ars;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places people name when they are asked where. */
@Component
public class Places {
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Places whose postal code or name begins with, or whose name contains, every one of the words. */
    public List<Place> search(String words) {
        var wanted = words.strip().toLowerCase(Locale.GERMAN).split("[\\s,;]+");
        if (wanted[0].isEmpty()) {
            return List.of();
        }
        var longest = wanted[0];
        for (var word : wanted) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return jdbc
                .sql("select * from place where lower(name) like :name or zip like :zip order by name, zip")
                .param("name", "%" + escaped(longest) + "%")
                .param("zip", escaped(longest) + "%")
                .query(Places::place)
                .list()
                .stream()
                .filter(place -> matchesAll(place, wanted))
                .limit(MOST)
                .toList();
    }

    public Optional<Place> find(String zip, String name) {
        return jdbc
                .sql("select * from place where zip = :zip and lower(name) = :name order by ars")
                .param("zip", zip.strip())
                .param("name", name.strip().toLowerCase(Locale.GERMAN))
                .query(Places::place)
                .list()
                .stream()
                .findFirst();
    }

    /** The place with this key, named with its lowest postal code. */
    public Optional<Place> byArs(Ars ars) {
        return jdbc
                .sql("select * from place where ars = :ars order by zip")
                .param("ars", ars.value())
                .query(Places::place)
                .list()
                .stream()
                .findFirst();
    }

    void addMissing(Place place) {
        jdbc.sql("insert into place (ars, zip, name) select :ars, :zip, :name where not exists"
                        + " (select 1 from place where ars = :ars and zip = :zip and name = :name)")
                .param("ars", place.ars().value())
                .param("zip", place.zip())
                .param("name", place.name())
                .update();
    }

    /** Adds thousands at once: what is known is read once and not asked for each. */
    void addMissing(List<Place> added) {
        var known = new HashSet<>(
                jdbc.sql("select * from place").query(Places::place).list());
        for (var place : added) {
            if (known.add(place)) {
                addMissing(place);
            }
        }
    }

    private static boolean matchesAll(Place place, String[] words) {
        var name = place.name().toLowerCase(Locale.GERMAN);
        for (var word : words) {
            if (!name.contains(word) && !place.zip().startsWith(word)) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(new Ars(row.getString("ars")), row.getString("zip"), row.getString("name"));
    }
}
