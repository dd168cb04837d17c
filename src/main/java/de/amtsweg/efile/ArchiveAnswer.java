package de.amtsweg.efile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A message of the archive about an offer, as it was read. */
record ArchiveAnswer(UUID offer, Kind kind, String sender, List<Imported> objects) {
    ArchiveAnswer {
        objects = List.copyOf(objects);
    }

    /** The messages that answer a package; the others of the standard answer what Amtsweg does not send. */
    enum Kind {
        IMPORT("0506", "Aussonderung.AussonderungImportBestaetigen.0506"),
        RECEIPT("0507", "Aussonderung.AussonderungEmpfangBestaetigen.0507");

        private final String number;
        private final String element;

        Kind(String number, String element) {
            this.number = number;
            this.element = element;
        }

        static Optional<Kind> of(String element) {
            return Set.of(values()).stream()
                    .filter(kind -> kind.element.equals(element))
                    .findFirst();
        }

        String number() {
            return number;
        }
    }

    /** What became of one object that was offered, and the name under which the archive keeps it. */
    record Imported(UUID id, boolean successful, Optional<String> archiveName) {}

    boolean allImported() {
        return objects.stream().allMatch(Imported::successful);
    }

    Set<UUID> named() {
        return objects.stream().map(Imported::id).collect(Collectors.toSet());
    }

    Optional<String> archiveName(FileId file) {
        return objects.stream()
                .filter(one -> one.id().equals(file.value()))
                .flatMap(one -> one.archiveName().stream())
                .findFirst();
    }
}
