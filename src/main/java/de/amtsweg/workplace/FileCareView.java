package de.amtsweg.workplace;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileNotes;
import de.amtsweg.efile.FileReading;
import de.amtsweg.efile.ReadingRoom;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Notes, level and readings of a file, for its page. */
@Component
class FileCareView {
    private final ReadingRoom room;
    private final CaseFiles files;
    private final FileNotes notes;
    private final Permissions permissions;
    private final DocumentStore documents;
    private final CaseHistory history;
    private final MessageSource messages;

    FileCareView(
            ReadingRoom room,
            CaseFiles files,
            FileNotes notes,
            Permissions permissions,
            DocumentStore documents,
            CaseHistory history,
            MessageSource messages) {
        this.room = room;
        this.files = files;
        this.notes = notes;
        this.permissions = permissions;
        this.documents = documents;
        this.history = history;
        this.messages = messages;
    }

    /** A note as it is shown. */
    record Note(String at, String who, String text) {}

    /** A level to choose. */
    record Level(String word, String name, boolean chosen) {}

    /** A line of the reading log. */
    record Reading(String at, String who, String what) {}

    void show(EFile file, PersonId person, Model model, Locale locale) {
        model.addAttribute("levelName", name(file.confidentiality(), locale));
        model.addAttribute("recorded", file.confidentiality().recordsReading());
        model.addAttribute(
                "notes",
                notes.of(file.id()).stream()
                        .map(note -> new Note(
                                Dates.moment(note.at(), locale), history.who(note.actor(), locale), note.text()))
                        .toList());
        model.addAttribute(
                "mayWrite",
                permissions.may(person, Permission.WORK_TASKS, file.unit())
                        && files.cases(file.id()).stream().anyMatch(one -> !one.isClosed()));
        boolean leads = room.leads(person, file);
        model.addAttribute("leads", leads);
        model.addAttribute("levels", leads ? levels(file, locale) : List.of());
        model.addAttribute("readings", leads ? readings(file, person, locale) : List.of());
    }

    private List<Level> levels(EFile file, Locale locale) {
        return Stream.of(Confidentiality.values())
                .map(level -> new Level(level.word(), name(level, locale), level == file.confidentiality()))
                .toList();
    }

    private List<Reading> readings(EFile file, PersonId head, Locale locale) {
        return room.readings(head, file).stream()
                .map(reading -> new Reading(
                        Dates.moment(reading.at(), locale),
                        history.who(Actor.staff(reading.reader()), locale),
                        what(reading, locale)))
                .toList();
    }

    private String what(FileReading reading, Locale locale) {
        var document = reading.document()
                .flatMap(documents::find)
                .map(StoredDocument::fileName)
                .orElse("–");
        return messages.getMessage("workplace.file.reading." + reading.kind(), new Object[] {document}, locale);
    }

    private String name(Confidentiality level, Locale locale) {
        return messages.getMessage("workplace.file.level." + level, null, locale);
    }
}
