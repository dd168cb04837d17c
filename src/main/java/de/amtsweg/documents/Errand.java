package de.amtsweg.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Something the server has done by a process of its own, because it means opening a file from outside. What such a process
 * answers is not to be believed everything.
 */
interface Errand<T> {
    /** What is asked for; the process is told by its number. */
    enum Kind {
        INSPECT,
        READ_TEXT,
        ARCHIVE,
        SHOW_PAGE,
        REDACT
    }

    Kind kind();

    void ask(DataOutputStream question) throws IOException;

    /** Reads the answer. */
    T hear(DataInputStream answer) throws IOException, Unfit;

    /** What the process does of this kind. */
    static void serve(Kind kind, DataInputStream question, DataOutputStream answer) throws IOException {
        switch (kind) {
            case INSPECT -> InspectErrand.serve(question, answer);
            case READ_TEXT -> TextErrand.serve(question, answer);
            case ARCHIVE -> ArchiveErrand.serve(question, answer);
            case SHOW_PAGE -> PageErrand.serve(question, answer);
            case REDACT -> RedactionErrand.serve(question, answer);
        }
    }
}
