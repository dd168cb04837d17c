package de.amtsweg.efile;

import de.amtsweg.efile.FileTexts.Text;
import de.amtsweg.shared.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds files by the words of their title, reference, key and unit of the file plan, and of the texts filed in them. */
public interface FileFinder {
    /** How many files of these units have all the words; counted no further than to {@code most}. */
    int count(SearchWords words, Set<UnitId> units, int most);

    /** Files of these units that have all the words, the newest first. */
    List<EFile> find(SearchWords words, Set<UnitId> units, int from, int most);

    /** The texts of these files in which one of the words stands. */
    List<Text> holding(SearchWords words, Collection<FileId> files);
}
