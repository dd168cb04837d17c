package de.amtsweg.authority;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work for our authorities. Passwords are kept only as hashes. */
@Component
public class Staff {
    private static final int SHORTEST_PASSWORD = 10;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Staff(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** @throws NoSuchElementException when nobody has this sign-in name */
    public StaffMember get(PersonId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No member of staff " + id));
    }

    public Optional<StaffMember> find(PersonId id) {
        return jdbc.sql("select * from staff_member where id = :id")
                .param("id", id.value())
                .query(Staff::withoutDuties)
                .optional()
                .map(this::withDuties);
    }

    public List<StaffMember> all() {
        return jdbc.sql("select * from staff_member order by name, id").query(Staff::withoutDuties).list().stream()
                .map(this::withDuties)
                .toList();
    }

    /** Everybody who has this role in this unit and may sign in. */
    public List<StaffMember> membersOf(UnitId unit, Role role) {
        return jdbc
                .sql("""
                        select m.* from staff_member m join duty d on d.person = m.id
                        where d.unit = :unit and d.role = :role and m.active = true order by m.name, m.id""")
                .param("unit", unit.value())
                .param("role", role.name())
                .query(Staff::withoutDuties)
                .list()
                .stream()
                .map(this::withDuties)
                .toList();
    }

    /** Everybody who may sign in and has one of these roles in the authority, or stands in for somebody who has. */
    Set<PersonId> fulfilling(List<Role> roles, AuthorityId authority, boolean deputiesToo) {
        return jdbc.sql("""
                        select m.id from staff_member m
                        where m.active = true and exists (
                            select 1 from duty d join unit u on u.id = d.unit join staff_member h on h.id = d.person
                            where u.authority = :authority and d.role in (:roles)
                                and (h.id = m.id or (h.deputy = m.id and :deputies = true)))""")
                .param("authority", authority.value())
                .param("roles", roles.stream().map(Role::name).toList())
                .param("deputies", deputiesToo)
                .query((row, number) -> new PersonId(row.getString("id")))
                .set();
    }

    /** Those who named this person as their deputy. */
    public List<StaffMember> representedBy(PersonId deputy) {
        return jdbc
                .sql("select * from staff_member where deputy = :deputy order by id")
                .param("deputy", deputy.value())
                .query(Staff::withoutDuties)
                .list()
                .stream()
                .map(this::withDuties)
                .toList();
    }

    /** @throws IllegalArgumentException when the sign-in name is taken */
    @Transactional
    public StaffMember add(PersonId id, String name, String email) {
        return add(id, name, email, false);
    }

    @Transactional
    StaffMember add(PersonId id, String name, String email, boolean demo) {
        if (find(id).isPresent()) {
            throw new IllegalArgumentException("The sign-in name " + id + " is taken");
        }
        jdbc.sql("insert into staff_member (id, name, email, active, demo) values (:id, :name, :email, true, :demo)")
                .param("id", id.value())
                .param("name", name)
                .param("email", email)
                .param("demo", demo)
                .update();
        return get(id);
    }

    /** Adds a duty; a duty somebody already has stays as it is. */
    @Transactional
    public void addDuty(PersonId id, Duty duty) {
        if (!get(id).duties().contains(duty)) {
            jdbc.sql("insert into duty (person, role, unit) values (:person, :role, :unit)")
                    .param("person", id.value())
                    .param("role", duty.role().name())
                    .param("unit", duty.unit().value())
                    .update();
        }
    }

    @Transactional
    public void removeDuty(PersonId id, Duty duty) {
        jdbc.sql("delete from duty where person = :person and role = :role and unit = :unit")
                .param("person", id.value())
                .param("role", duty.role().name())
                .param("unit", duty.unit().value())
                .update();
    }

    /** @throws IllegalArgumentException when somebody should stand in for themselves */
    @Transactional
    public void setDeputy(PersonId id, Optional<PersonId> deputy) {
        if (deputy.filter(id::equals).isPresent()) {
            throw new IllegalArgumentException("Nobody can be their own deputy: " + id);
        }
        deputy.ifPresent(this::get);
        changed(
                id,
                jdbc.sql("update staff_member set deputy = :deputy where id = :id")
                        .param("id", id.value())
                        .param("deputy", deputy.map(PersonId::value).orElse(null))
                        .update());
    }

    /** Somebody who left may no longer sign in; what they did stays theirs. */
    @Transactional
    public void setActive(PersonId id, boolean active) {
        changed(
                id,
                jdbc.sql("update staff_member set active = :active where id = :id")
                        .param("id", id.value())
                        .param("active", active)
                        .update());
    }

    /** @throws IllegalArgumentException when the password has fewer than ten characters */
    @Transactional
    public void setPassword(PersonId id, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("A password needs at least " + SHORTEST_PASSWORD + " characters");
        }
        setPasswordHash(id, String.valueOf(passwords.encode(password)));
    }

    /** Takes over a hash made elsewhere, {@code {bcrypt}…}: for the first operator of a new installation. */
    @Transactional
    void setPasswordHash(PersonId id, String hash) {
        changed(
                id,
                jdbc.sql("update staff_member set password_hash = :hash where id = :id")
                        .param("id", id.value())
                        .param("hash", hash)
                        .update());
    }

    /** The people of the demo town, whose passwords are public. */
    public List<PersonId> demoAccounts() {
        return jdbc.sql("select id from staff_member where demo = true order by id")
                .query((row, number) -> new PersonId(row.getString("id")))
                .list();
    }

    /** The hash to compare a password with; empty for somebody unknown, inactive or without a password. */
    public Optional<String> passwordHash(PersonId id) {
        return jdbc.sql("select password_hash from staff_member where id = :id and active = true"
                        + " and password_hash is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private static void changed(PersonId id, int rows) {
        if (rows == 0) {
            throw new NoSuchElementException("No member of staff " + id);
        }
    }

    // Duties are read afterwards: a second query while the first one is open would take a second connection.
    private StaffMember withDuties(StaffMember member) {
        var duties = jdbc.sql("select role, unit from duty where person = :person order by unit, role")
                .param("person", member.id().value())
                .query((row, number) ->
                        new Duty(Role.valueOf(row.getString("role")), new UnitId(row.getString("unit"))))
                .list();
        return new StaffMember(member.id(), member.name(), member.email(), duties, member.deputy(), member.active());
    }

    private static StaffMember withoutDuties(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                new PersonId(row.getString("id")),
                row.getString("name"),
                row.getString("email"),
                List.of(),
                Optional.ofNullable(row.getString("deputy")).map(PersonId::new),
                row.getBoolean("active"));
    }
}
