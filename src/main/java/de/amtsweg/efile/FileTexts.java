package de.amtsweg.efile;

import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What files are found by: the words of their title, reference, key and unit of the file plan, and of what is filed. */
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

    /** How many files of these units have all the words. */
    long count(SearchWords words, Set<UnitId> units);

    /** Files of these units that have all the words, the newest first. */
    List<EFile> find(SearchWords words, Set<UnitId> units, int from, int most);

    /** The texts of these files in which one of the words stands. */
    List<Text> holding(SearchWords words, Collection<FileId> files);

    /** What was read. */
    Optional<String> content(Text text);

    /** Files that were opened before there was a search like this. */
    List<EFile> unprepared(int most);

    /** Makes such a file ready to be found: by these words, and by its documents once they are read. */
    void prepare(FileId file, String plainWords);
}
