package de.amtsweg.authority;

import static de.amtsweg.authority.DirectoryFile.listed;

import de.amtsweg.authority.DirectoryFile.AuthorityEntry;
import de.amtsweg.authority.DirectoryFile.PersonEntry;
import de.amtsweg.authority.DirectoryFile.ResponsibilityEntry;
import de.amtsweg.shared.AuthorityId;
import java.io.InputStream;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Takes authorities, places and people over from YAML files. What is known already stays as it is. */
@Component
class DirectoryImport {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

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

    /** @throws IllegalArgumentException when the file cannot be understood; its name and the spot are in the message */
    @Transactional
    public void add(String fileName, InputStream yaml, boolean demo) {
        DirectoryFile file;
        try {
            file = YAML.readValue(yaml, DirectoryFile.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "The directory file " + fileName + " cannot be read: " + e.getMessage(), e);
        }
        listed(file.authorities()).forEach(this::add);
        listed(file.responsibilities()).forEach(this::add);
        listed(file.places()).forEach(entry -> places.addMissing(entry.place()));
        listed(file.people()).forEach(entry -> add(entry, demo));
    }

    private void add(AuthorityEntry entry) {
        var authority = entry.authority();
        if (authorities.find(authority.id()).isEmpty()) {
            rows.insert(authority, authorities.all().size() + 1);
        }
        listed(entry.units()).stream()
                .map(unit -> unit.unit(authority.id()))
                .filter(unit -> authorities.findUnit(unit.id()).isEmpty())
                .forEach(rows::insert);
    }

    private void add(ResponsibilityEntry entry) {
        var responsibility = entry.responsibility(authorities.get(new AuthorityId(entry.authority())));
        if (!rows.isTaken(responsibility)) {
            rows.insert(responsibility);
        }
    }

    private void add(PersonEntry entry, boolean demo) {
        if (staff.find(entry.personId()).isPresent()) {
            return;
        }
        staff.add(entry.personId(), entry.name(), entry.email(), demo);
        List.copyOf(listed(entry.duties())).forEach(duty -> staff.addDuty(entry.personId(), duty.duty()));
        if (entry.password() != null && !demo) {
            throw new IllegalArgumentException(
                    "A password in clear text is good for a demo only; give " + entry.id() + " a passwordHash");
        }
        if (entry.password() != null) {
            staff.setPasswordHash(entry.personId(), String.valueOf(passwords.encode(entry.password())));
        } else if (entry.passwordHash() != null) {
            staff.setPasswordHash(entry.personId(), entry.passwordHash());
        }
    }
}
