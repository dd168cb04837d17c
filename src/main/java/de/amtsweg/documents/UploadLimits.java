package de.amtsweg.documents;

import de.amtsweg.shared.FileSize;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;

/**
 * What somebody who takes a file takes, within what is taken at all.
 *
 * @param mediaTypes all kinds when empty
 */
public record UploadLimits(FileSize most, Set<String> mediaTypes) {
    private static final FileSize LARGEST = FileSize.megabytes(10);

    /** What is taken where nothing else is said. */
    public static final UploadLimits USUAL = new UploadLimits(LARGEST, Set.of());

    public UploadLimits {
        mediaTypes = Set.copyOf(mediaTypes);
        most = most.compareTo(LARGEST) > 0 ? LARGEST : most;
    }

    boolean take(FileKind kind) {
        return mediaTypes.isEmpty() || mediaTypes.contains(kind.mediaType());
    }

    /** For instance "PDF, JPEG oder PNG". */
    String kinds(MessageSource messages, Locale locale) {
        List<String> names = Arrays.stream(FileKind.values())
                .filter(this::take)
                .map(FileKind::name)
                .toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        var or = messages.getMessage("documents.upload.or", null, locale);
        return String.join(", ", names.subList(0, last)) + " " + or + " " + names.get(last);
    }
}
