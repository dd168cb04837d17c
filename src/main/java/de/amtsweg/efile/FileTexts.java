package de.amtsweg.efile;

import de.amtsweg.shared.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps what files are found by besides their own facts: the texts of what is filed in them. */
public interface FileTexts {
    /** A text of a file. */
    record Text(FileId file, DocumentId document, FoundFiles.Where kind) {}

    /** Puts a filed document on the list of those to be read, unless it stands there. */
    void await(Text text);

    /** Texts to be read, the longest waiting first. */
    List<Text> waiting(int most);

    /** Keeps what was read; nothing happens when the document was erased meanwhile. */
    void keep(Text text, String content, Collection<String> words);

    /** Forgets a text in all files. */
    void forget(DocumentId document);

    /** What was read. */
    Optional<String> content(Text text);

    /** Files that were opened before there was a search like this. */
    List<EFile> unprepared(int most);

    /** Makes such a file ready to be found: by these words, and by its documents once they are read. */
    void prepare(FileId file, String plainWords);
}
