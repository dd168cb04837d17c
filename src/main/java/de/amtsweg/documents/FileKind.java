package de.amtsweg.documents;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file people may send, told by how they begin. */
enum FileKind {
    PDF("application/pdf", "pdf", '%', 'P', 'D', 'F', '-'),
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", "png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    private final String mediaType;
    private final String ending;
    private final int[] beginning;

    FileKind(String mediaType, String ending, int... beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = beginning;
    }

    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((content[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }
}
