package de.amtsweg.authority;

import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory of authorities: ours and those we hand things to, their units, and who is in charge where. */
@Component
public class Authorities {
    private final JdbcClient jdbc;
    private final AuthorityRows rows;

    Authorities(JdbcClient jdbc, AuthorityRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @throws NoSuchElementException when the directory has no such authority */
    public Authority get(AuthorityId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No authority " + id + " in the directory"));
    }

    public Optional<Authority> find(AuthorityId id) {
        return jdbc.sql("select * from authority where id = :id")
                .param("id", id.value())
                .query(rows::authority)
                .optional();
    }

    public List<Authority> all() {
        return jdbc.sql("select * from authority order by position")
                .query(rows::authority)
                .list();
    }

    /** The authorities whose people work in this installation; the first one is shown where a host name says nothing. */
    public List<Authority> ours() {
        return jdbc.sql("select * from authority where ours order by position")
                .query(rows::authority)
                .list();
    }

    /** Those of ours that are in charge of some service somewhere. */
    public List<Authority> oursInCharge() {
        var inCharge = jdbc.sql("select distinct authority from responsibility")
                .query(String.class)
                .list();
        return ours().stream()
                .filter(authority -> inCharge.contains(authority.id().value()))
                .toList();
    }

    /** Those of ours that are in charge of this service somewhere. */
    public List<Authority> oursInChargeOf(ServiceKey service) {
        var inCharge = jdbc.sql("select distinct authority from responsibility"
                        + " where service_key is null or service_key = :service")
                .param("service", service.value())
                .query(String.class)
                .list();
        return ours().stream()
                .filter(authority -> inCharge.contains(authority.id().value()))
                .toList();
    }

    /**
     * The authority whose site has this host name, or else the first of ours.
     *
     * @throws NoSuchElementException when the directory is empty
     */
    public Authority forHost(String host) {
        var ours = ours();
        return ours.stream()
                .filter(authority ->
                        authority.hostName().filter(host::equalsIgnoreCase).isPresent())
                .findFirst()
                .or(() -> ours.stream().findFirst())
                .orElseThrow(() -> new NoSuchElementException("The directory has no authority of ours"));
    }

    /** @throws NoSuchElementException when the directory has no such unit */
    public Unit unit(UnitId id) {
        return findUnit(id).orElseThrow(() -> new NoSuchElementException("No unit " + id + " in the directory"));
    }

    public Optional<Unit> findUnit(UnitId id) {
        return jdbc.sql("select * from unit where id = :id")
                .param("id", id.value())
                .query(rows::unit)
                .optional();
    }

    public List<Unit> unitsOf(AuthorityId authority) {
        return jdbc.sql("select * from unit where authority = :authority order by name")
                .param("authority", authority.value())
                .query(rows::unit)
                .list();
    }

    /** Who is in charge of a service at a place: a row for the very service first, then the smallest area. */
    public Optional<Responsibility> inChargeOf(ServiceKey service, Ars place) {
        return jdbc
                .sql("select * from responsibility where service_key is null or service_key = :service")
                .param("service", service.value())
                .query(rows::responsibility)
                .list()
                .stream()
                .filter(row -> row.covers(service, place))
                .max(Comparator.comparingInt(Responsibility::weight));
    }

    /** @throws NoSuchElementException when the directory has no such authority */
    @Transactional
    public void changeSettings(AuthorityId id, AuthoritySettings settings) {
        rows.update(get(id).with(settings));
    }
}
