package de.amtsweg.efile;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets staff read the files of their units, and no others. */
@Service
@Transactional(readOnly = true)
public class ReadingRoom {
    private final CaseFiles files;
    private final Archive archive;
    private final Permissions permissions;

    ReadingRoom(CaseFiles files, Archive archive, Permissions permissions) {
        this.files = files;
        this.archive = archive;
        this.permissions = permissions;
    }

    /** Files of the reader's units that have all the words. */
    public List<EFile> search(PersonId reader, String words) {
        return files.search(words, permissions.unitsWhere(reader, Permission.READ_FILES));
    }

    /**
     * The file, or nothing when there is no such file.
     *
     * @throws de.amtsweg.authority.NotPermitted when it belongs to a unit whose files the reader may not see
     */
    public Optional<EFile> open(PersonId reader, FileId id) {
        var file = archive.file(id);
        file.ifPresent(found -> permissions.require(reader, Permission.READ_FILES, found.unit()));
        return file;
    }

    /** Whether the document is in a file that the reader may see. */
    public boolean mayRead(PersonId reader, DocumentId document) {
        return archive.holding(document).stream()
                .anyMatch(file -> permissions.may(reader, Permission.READ_FILES, file.unit()));
    }
}
