package de.amtsweg.efile;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.efile.FileTexts.Text;
import de.amtsweg.efile.FoundFiles.FoundFile;
import de.amtsweg.efile.FoundFiles.Place;
import de.amtsweg.efile.FoundFiles.Where;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.PlainLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the files of the reader's units by words of their facts, their notes and their documents. */
@Service
@Transactional(readOnly = true)
public class FileSearch {
    private static final int PER_PAGE = 20;
    private static final int MOST_PAGES = FoundFiles.MOST / PER_PAGE;
    private static final int MOST_TEXTS = 3;

    private final FileFinder finder;
    private final FileTexts texts;
    private final FilePlan plan;
    private final Permissions permissions;

    FileSearch(FileFinder finder, FileTexts texts, FilePlan plan, Permissions permissions) {
        this.finder = finder;
        this.texts = texts;
        this.plan = plan;
        this.permissions = permissions;
    }

    /** All words have to stand in a file, no matter where; without a word these are the newest files. */
    public FoundFiles search(PersonId reader, String typed, int page) {
        var words = SearchWords.of(typed);
        var units = permissions.unitsWhere(reader, Permission.READ_FILES);
        if (words.isEmpty() && !words.tooShort().isEmpty()) {
            return new FoundFiles(List.of(), 0, 1, 1, words);
        }
        var first = finder.find(words, units, 0, PER_PAGE);
        if (first.size() < PER_PAGE) {
            // That was all: to count them would be to look for them again.
            return new FoundFiles(places(first, words), first.size(), 1, 1, words);
        }
        int total = finder.count(words, units, FoundFiles.MOST + 1);
        int pages = Math.clamp((total + PER_PAGE - 1) / PER_PAGE, 1, MOST_PAGES);
        int shown = Math.clamp(page, 1, pages);
        var files = shown == 1 ? first : finder.find(words, units, (shown - 1) * PER_PAGE, PER_PAGE);
        return new FoundFiles(places(files, words), total, shown, pages, words);
    }

    private List<FoundFile> places(List<EFile> files, SearchWords words) {
        var found = finder.holding(words, files.stream().map(EFile::id).toList()).stream()
                .collect(Collectors.groupingBy(Text::file));
        return files.stream()
                .map(file -> new FoundFile(file, places(file, words, found)))
                .toList();
    }

    private List<Place> places(EFile file, SearchWords words, Map<FileId, List<Text>> found) {
        var places = new ArrayList<Place>();
        add(Where.TITLE, file.title(), words, places);
        add(Where.REFERENCE, file.reference(), words, places);
        add(Where.KEY, file.key(), words, places);
        add(
                Where.PLAN,
                file.planUnit() + " "
                        + plan.title(file.authority(), file.planUnit()).orElse(""),
                words,
                places);
        found.getOrDefault(file.id(), List.of()).stream()
                .limit(MOST_TEXTS)
                .map(text -> new Place(text.kind(), Optional.of(text.document()), excerpt(file, text, words)))
                .forEach(places::add);
        return places;
    }

    private static void add(Where where, String words, SearchWords looked, List<Place> places) {
        var plain = PlainLetters.of(words);
        if (looked.words().stream().anyMatch(word -> plain.contains(word.plain()))) {
            places.add(Place.of(where));
        }
    }

    /** Who reads a file that is not open to everybody opens it, and that is written down. */
    private Optional<Excerpt> excerpt(EFile file, Text text, SearchWords words) {
        return file.confidentiality().recordsReading()
                ? Optional.empty()
                : texts.content(text).flatMap(content -> Excerpt.of(content, words));
    }
}
