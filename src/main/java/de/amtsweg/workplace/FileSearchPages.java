package de.amtsweg.workplace;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.efile.Excerpt;
import de.amtsweg.efile.FileSearch;
import de.amtsweg.efile.FoundFiles;
import de.amtsweg.efile.FoundFiles.FoundFile;
import de.amtsweg.efile.FoundFiles.Place;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds e-files of the reader's units by what stands in them. */
@Controller
@RequestMapping("/arbeitsplatz/akten")
class FileSearchPages {
    private static final int LONGEST_SHOWN = 200;

    private final FileSearch search;
    private final DocumentStore documents;
    private final MessageSource messages;

    FileSearchPages(FileSearch search, DocumentStore documents, MessageSource messages) {
        this.search = search;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * A file that was found.
     *
     * @param facts which facts of the file itself hold the words
     * @param hits which documents do
     */
    record Found(
            String id, String reference, String title, String openedAt, String level, String facts, List<Hit> hits) {}

    /** A document that holds the words; the word is empty when nothing of the text is shown. */
    record Hit(String document, String name, String before, String word, String after) {}

    @GetMapping
    String search(Model model) {
        model.addAttribute("words", "");
        return "workplace/files";
    }

    /** Search words may hold names, so they travel by POST. */
    @PostMapping
    String search(
            @RequestParam(name = "worte", defaultValue = "") String words,
            @RequestParam(name = "seite", defaultValue = "1") String page,
            PersonId person,
            Model model,
            Locale locale) {
        var found = search.search(person, words, page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1);
        model.addAttribute("words", words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) : words);
        model.addAttribute("found", found);
        model.addAttribute(
                "without", found.words().isEmpty() && found.words().tooShort().isEmpty());
        model.addAttribute(
                "files", found.files().stream().map(one -> line(one, locale)).toList());
        return "workplace/files";
    }

    private Found line(FoundFile found, Locale locale) {
        var file = found.file();
        return new Found(
                file.id().toString(),
                file.reference(),
                file.title(),
                Dates.day(file.openedAt(), locale),
                file.confidentiality().recordsReading()
                        ? word("workplace.file.level." + file.confidentiality(), locale)
                        : "",
                found.places().stream()
                        .filter(place -> place.document().isEmpty())
                        .map(place -> word("workplace.files.in." + place.where(), locale))
                        .collect(Collectors.joining(", ")),
                found.places().stream()
                        .flatMap(place -> place.document().map(document -> hit(place, document, locale)).stream())
                        .toList());
    }

    private Hit hit(Place place, DocumentId document, Locale locale) {
        var excerpt = place.excerpt().orElse(new Excerpt("", "", ""));
        var name = place.where() == FoundFiles.Where.NOTE
                ? word("workplace.files.note", locale)
                : documents.find(document).map(StoredDocument::fileName).orElse("");
        return new Hit(document.toString(), name, excerpt.before(), excerpt.word(), excerpt.after());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
