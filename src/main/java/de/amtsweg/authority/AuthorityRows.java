package de.amtsweg.authority;

import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How authorities, units and responsibilities stand in their tables. */
@Component
class AuthorityRows {
    private final JdbcClient jdbc;
    // A setting added later is missing in older rows: then it is off.
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    AuthorityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is only shown or printed, never searched for. */
    record Details(
            PostalAddress address,
            Contact contact,
            Brand brand,
            BankDetails bank,
            AuthoritySettings settings,
            LegalTexts legalTexts) {}

    Authority authority(ResultSet row, int number) throws SQLException {
        var details = json.readValue(row.getString("details"), Details.class);
        return new Authority(
                new AuthorityId(row.getString("id")),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                new Ars(row.getString("ars")),
                FederalState.valueOf(row.getString("state")),
                row.getBoolean("ours"),
                row.getString("channel"),
                details.address(),
                details.contact(),
                details.brand(),
                details.bank(),
                details.settings(),
                details.legalTexts(),
                Optional.ofNullable(row.getString("host_name")));
    }

    Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new UnitId(row.getString("id")),
                new AuthorityId(row.getString("authority")),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"));
    }

    Responsibility responsibility(ResultSet row, int number) throws SQLException {
        return new Responsibility(
                Optional.ofNullable(row.getString("service_key")).map(ServiceKey::new),
                new Ars(row.getString("area")),
                new AuthorityId(row.getString("authority")),
                Optional.ofNullable(row.getString("unit")).map(UnitId::new),
                row.getString("channel"));
    }

    /** Until the end of the transaction nobody else takes a file over. */
    void lock() {
        jdbc.sql("select id from authority order by id for update")
                .query(String.class)
                .list();
    }

    void insert(Authority authority, int position) {
        write("""
                insert into authority (id, name, level, ars, state, ours, channel, host_name, details, position)
                values (:id, :name, :level, :ars, :state, :ours, :channel, :host, :details, %d)""".formatted(position), authority);
    }

    void update(Authority authority) {
        write("""
                update authority set name = :name, level = :level, ars = :ars, state = :state, ours = :ours,
                    channel = :channel, host_name = :host, details = :details
                where id = :id""", authority);
    }

    private void write(String sql, Authority authority) {
        var details = new Details(
                authority.address(),
                authority.contact(),
                authority.brand(),
                authority.bank(),
                authority.settings(),
                authority.legalTexts());
        jdbc.sql(sql)
                .param("id", authority.id().value())
                .param("name", authority.name())
                .param("level", authority.level().name())
                .param("ars", authority.ars().value())
                .param("state", authority.state().name())
                .param("ours", authority.ours())
                .param("channel", authority.channel())
                .param("host", authority.hostName().orElse(null))
                .param("details", json.writeValueAsString(details))
                .update();
    }

    void insert(Unit unit) {
        jdbc.sql("insert into unit (id, authority, name, phone, email) values (:id, :authority, :name, :phone, :email)")
                .param("id", unit.id().value())
                .param("authority", unit.authority().value())
                .param("name", unit.name())
                .param("phone", unit.phone())
                .param("email", unit.email())
                .update();
    }

    void update(Unit unit) {
        jdbc.sql("update unit set authority = :authority, name = :name, phone = :phone, email = :email where id = :id")
                .param("id", unit.id().value())
                .param("authority", unit.authority().value())
                .param("name", unit.name())
                .param("phone", unit.phone())
                .param("email", unit.email())
                .update();
    }

    /** The row for exactly this service (or none) and area. */
    Optional<Responsibility> find(Optional<ServiceKey> service, Ars area) {
        return jdbc
                .sql("select * from responsibility where area = :area")
                .param("area", area.value())
                .query(this::responsibility)
                .list()
                .stream()
                .filter(row -> row.service().equals(service))
                .findFirst();
    }

    void insert(Responsibility responsibility) {
        write("""
                insert into responsibility (service_key, area, authority, unit, channel)
                values (:service, :area, :authority, :unit, :channel)""", responsibility);
    }

    void update(Responsibility responsibility) {
        write("""
                update responsibility set authority = :authority, unit = :unit, channel = :channel
                where area = :area and coalesce(service_key, '') = coalesce(:service, '')""", responsibility);
    }

    private void write(String sql, Responsibility responsibility) {
        jdbc.sql(sql)
                .param(
                        "service",
                        responsibility.service().map(ServiceKey::value).orElse(null))
                .param("area", responsibility.area().value())
                .param("authority", responsibility.authority().value())
                .param("unit", responsibility.unit().map(UnitId::value).orElse(null))
                .param("channel", responsibility.channel())
                .update();
    }
}
