package de.amtsweg.authority;

import static de.amtsweg.authority.DirectoryFile.listed;

import de.amtsweg.authority.DirectoryFile.AuthorityEntry;
import de.amtsweg.authority.DirectoryFile.PersonEntry;
import de.amtsweg.authority.DirectoryFile.ResponsibilityEntry;
import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Takes authorities, places and people over from YAML files. Of authorities, units and responsibilities the file is the
 * truth about what it names; people are only added, because they and the operators change their own affairs in here.
 */
@Component
class DirectoryImport {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Pattern BCRYPT = Pattern.compile("\\{bcrypt}\\$2[aby]\\$\\d\\d\\$[./0-9A-Za-z]{53}");
    private static final Pattern OTHER_KIND = Pattern.compile("\\{[A-Za-z0-9@]+}.+");

    private final Authorities authorities;
    private final AuthorityRows rows;
    private final Places places;
    private final Staff staff;
    private final PasswordEncoder passwords;

    DirectoryImport(
            Authorities authorities, AuthorityRows rows, Places places, Staff staff, PasswordEncoder passwords) {
        this.passwords = passwords;
        this.authorities = authorities;
        this.rows = rows;
        this.places = places;
        this.staff = staff;
    }

    /** @throws UnusableDirectoryFile when the file cannot be understood; its name and the spot are in the message */
    @Transactional
    public void add(String fileName, InputStream yaml, boolean demo) {
        try {
            var file = YAML.readValue(yaml, DirectoryFile.class);
            Completeness.check(file);
            rows.lock();
            add(file, demo);
        } catch (JacksonException | IllegalArgumentException | NoSuchElementException unusable) {
            throw new UnusableDirectoryFile(
                    "The directory file " + fileName + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private void add(DirectoryFile file, boolean demo) {
        listed(file.authorities()).forEach(this::add);
        listed(file.responsibilities()).forEach(this::add);
        listed(file.places()).forEach(entry -> places.addMissing(entry.place()));
        listed(file.people()).forEach(entry -> add(entry, demo));
    }

    /** @throws UnusableDirectoryFile when a column is missing or a key has no twelve digits */
    @Transactional
    public void addPlaces(String fileName, InputStream csv) {
        try {
            addPlaces(CsvTable.of(csv.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (IllegalArgumentException unusable) {
            throw new UnusableDirectoryFile(
                    "The file of places " + fileName + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private void addPlaces(CsvTable table) {
        int ars = column(table, "ars");
        int zip = column(table, "plz");
        int name = column(table, "ort");
        places.addMissing(table.rows().stream()
                .map(row -> new Place(new Ars(row.get(ars)), row.get(zip), row.get(name)))
                .toList());
    }

    private static int column(CsvTable table, String name) {
        return table.column(name).orElseThrow(() -> new IllegalArgumentException("It has no column " + name + "."));
    }

    private void add(AuthorityEntry entry) {
        var known = authorities.find(entry.authorityId());
        var authority = entry.authority(known);
        if (known.isEmpty()) {
            rows.insert(authority, authorities.all().size() + 1);
        } else if (!authority.equals(known.get())) {
            rows.update(authority);
        }
        listed(entry.units()).stream().map(unit -> unit.unit(authority.id())).forEach(this::add);
    }

    private void add(Unit unit) {
        var known = authorities.findUnit(unit.id());
        if (known.isEmpty()) {
            rows.insert(unit);
        } else if (!unit.equals(known.get())) {
            rows.update(unit);
        }
    }

    private void add(ResponsibilityEntry entry) {
        var responsibility = entry.responsibility(authorities.get(new AuthorityId(entry.authority())));
        responsibility.unit().ifPresent(authorities::unit);
        var known = rows.find(responsibility.service(), responsibility.area());
        if (known.isEmpty()) {
            rows.insert(responsibility);
        } else if (!responsibility.equals(known.get())) {
            rows.update(responsibility);
        }
    }

    private void add(PersonEntry entry, boolean demo) {
        if (staff.find(entry.personId()).isPresent()) {
            return;
        }
        staff.add(entry.personId(), entry.name(), entry.email(), demo);
        for (var duty : listed(entry.duties())) {
            authorities.unit(duty.duty().unit());
            staff.addDuty(entry.personId(), duty.duty());
        }
        if (entry.password() != null && !demo) {
            throw new IllegalArgumentException(
                    "a password in clear text is good for a demo only; give " + entry.id() + " a passwordHash");
        }
        if (entry.password() != null) {
            staff.setPasswordHash(entry.personId(), String.valueOf(passwords.encode(entry.password())));
        } else if (entry.passwordHash() != null) {
            staff.setPasswordHash(entry.personId(), readable(entry));
        }
    }

    /** A hash nobody could compare a password with would lock the first operator out. */
    private static String readable(PersonEntry entry) {
        var hash = String.valueOf(entry.passwordHash());
        boolean bcrypt = hash.startsWith("{bcrypt}");
        if (bcrypt ? !BCRYPT.matcher(hash).matches() : !OTHER_KIND.matcher(hash).matches()) {
            throw new IllegalArgumentException("the passwordHash of " + entry.id()
                    + " is not one; 'java -jar amtsweg.jar hash-password' makes one that begins with {bcrypt}$2");
        }
        return hash;
    }
}
