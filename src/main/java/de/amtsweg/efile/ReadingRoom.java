package de.amtsweg.efile;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets staff read the files of their units, and no others; writes down who read what is not open to everybody. */
@Service
@Transactional
public class ReadingRoom {
    private static final int MOST_READINGS = 200;

    private final Archive archive;
    private final Permissions permissions;
    private final ReadingLog log;

    ReadingRoom(Archive archive, Permissions permissions, ReadingLog log) {
        this.archive = archive;
        this.permissions = permissions;
        this.log = log;
    }

    /**
     * The file, or nothing when there is no such file.
     *
     * @throws de.amtsweg.authority.NotPermitted when it belongs to a unit whose files the reader may not see
     */
    public Optional<EFile> open(PersonId reader, FileId id, FileReading.Kind kind) {
        var file = archive.file(id);
        file.ifPresent(found -> {
            permissions.require(reader, Permission.READ_FILES, found.unit());
            log.note(found, reader, kind, Optional.empty());
        });
        return file;
    }

    /** Whether the document is in a file that the reader may see; if so, the reader is taken to read it. */
    public boolean read(PersonId reader, DocumentId document) {
        var readable = archive.holding(document).stream()
                .filter(file -> permissions.may(reader, Permission.READ_FILES, file.unit()))
                .toList();
        readable.forEach(file -> log.note(file, reader, FileReading.Kind.DOCUMENT, Optional.of(document)));
        return !readable.isEmpty();
    }

    /** Whether this person leads the unit that keeps the file. */
    @Transactional(readOnly = true)
    public boolean leads(PersonId person, EFile file) {
        return permissions.may(person, Permission.DECIDE, file.unit());
    }

    /** Who read the file, for the person it is about, the newest first; the caller has seen that it may be told. */
    @Transactional(readOnly = true)
    public List<FileReading> readingsToDisclose(EFile file) {
        return log.of(file.id(), Integer.MAX_VALUE);
    }

    /**
     * Who read the file, the newest first.
     *
     * @throws de.amtsweg.authority.NotPermitted when this is not the head of the unit
     */
    @Transactional(readOnly = true)
    public List<FileReading> readings(PersonId head, EFile file) {
        permissions.require(head, Permission.DECIDE, file.unit());
        return log.of(file.id(), MOST_READINGS);
    }
}
