package de.amtsweg.application;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.UnitId;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the applications somebody made or is named in, by what the applications say. */
@Component
public class PersonSearch {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final ApplicationRows rows;

    PersonSearch(JdbcClient jdbc, ApplicationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The newest first, of these units only. */
    @Transactional(readOnly = true)
    public List<Application> find(Set<UnitId> units, PersonQuery query) {
        if (units.isEmpty() || !query.isEnough()) {
            return List.of();
        }
        var born = query.born().map(day -> "%\"" + day + "\"%").orElse("");
        return jdbc
                .sql("select * from application where unit in (:units) and (number = :number"
                        + " or (:email <> '' and (lower(email) = :email or lower(answers) like :anywhere escape '!'))"
                        + " or (:born <> '' and answers like :born)) order by entered_at desc, id")
                .param("units", units.stream().map(UnitId::value).toList())
                .param(
                        "number",
                        ApplicationNumber.parse(query.number())
                                .map(ApplicationNumber::value)
                                .orElse(""))
                .param("email", query.email().toLowerCase(Locale.ROOT))
                .param("anywhere", "%\"" + escaped(query.email().toLowerCase(Locale.ROOT)) + "\"%")
                .param("born", query.byName() ? born : "")
                .query(rows::withoutFindings)
                .list()
                .stream()
                .filter(application -> fits(application, query))
                .limit(MOST)
                .map(rows::withFindings)
                .toList();
    }

    private static boolean fits(Application application, PersonQuery query) {
        var said = plainValues(application.answers()).collect(Collectors.toSet());
        boolean byNumber = ApplicationNumber.parse(query.number())
                .filter(number -> number.value().equals(application.number()))
                .isPresent();
        var email = plain(query.email());
        boolean byEmail = !email.isEmpty()
                && (said.contains(email)
                        || application
                                .email()
                                .map(PersonSearch::plain)
                                .filter(email::equals)
                                .isPresent());
        boolean byName = query.byName()
                && said.contains(query.born().orElseThrow().toString())
                && Stream.of(plain(query.name()).split(" "))
                        .allMatch(word ->
                                said.stream().anyMatch(value -> words(value).contains(word)));
        return byNumber || byEmail || byName;
    }

    private static List<String> words(String value) {
        return List.of(value.split("[\\s-]+"));
    }

    private static Stream<String> plainValues(Answers answers) {
        return values(answers.values()).map(PersonSearch::plain);
    }

    private static Stream<String> values(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().flatMap(PersonSearch::values);
            case Collection<?> list -> list.stream().flatMap(PersonSearch::values);
            default -> Stream.of(value.toString());
        };
    }

    /** So that "Müller", "Muller" with its dots written apart and "MÜLLER" are the same. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
