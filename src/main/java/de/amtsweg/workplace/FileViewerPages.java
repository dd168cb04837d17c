package de.amtsweg.workplace;

import de.amtsweg.documents.DocumentChanged;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileId;
import de.amtsweg.efile.FileReading;
import de.amtsweg.efile.ReadingRoom;
import de.amtsweg.shared.PersonId;
import de.amtsweg.site.OwnFrames;
import de.amtsweg.workplace.FileTree.Leaf;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reading a file like a book: a document, what comes before and after it, and the tree of all beside it. */
@Controller
class FileViewerPages {
    private static final int LONGEST_TEXT = 200_000;

    private final ReadingRoom room;
    private final FileTree tree;
    private final DocumentStore documents;

    FileViewerPages(ReadingRoom room, FileTree tree, DocumentStore documents) {
        this.room = room;
        this.tree = tree;
        this.documents = documents;
    }

    /** How a document is shown. */
    enum Way {
        PAPER,
        PICTURE,
        TEXT,
        /** Browsers cannot show it. */
        ELSEWHERE,
        ERASED,
        /** Somebody took or changed its bytes behind our back. */
        SPOILT
    }

    @GetMapping("/arbeitsplatz/akten/{id}/dokumente/{document}")
    String document(
            @PathVariable String id,
            @PathVariable String document,
            PersonId person,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        var file = open(id, person);
        var branches = tree.of(file, locale);
        var leaves = FileTree.leaves(branches);
        int position = FileTree.position(leaves, document);
        if (position < 0) {
            throw new NotFound();
        }
        model.addAttribute("file", file);
        model.addAttribute("cases", branches);
        model.addAttribute("recorded", file.confidentiality().recordsReading());
        model.addAttribute("leaf", leaves.get(position));
        model.addAttribute("position", position + 1);
        model.addAttribute("count", leaves.size());
        model.addAttribute("previous", at(leaves, position - 1));
        model.addAttribute("next", at(leaves, position + 1));
        show(documents.get(de.amtsweg.shared.DocumentId.of(document)), person, model);
        OwnFrames.allow(response);
        return "workplace/file-document";
    }

    private EFile open(String id, PersonId person) {
        try {
            return room.open(person, FileId.of(id), FileReading.Kind.PAGE).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private static String at(List<Leaf> leaves, int position) {
        return position < 0 || position >= leaves.size()
                ? ""
                : leaves.get(position).id();
    }

    /** A paper or picture is fetched by the browser, and written down as read when it is; a text is in the page. */
    private void show(StoredDocument document, PersonId person, Model model) {
        var way = way(document);
        if (way == Way.TEXT) {
            room.read(person, document.id());
            try {
                var text = new String(documents.bytes(document.id()), StandardCharsets.UTF_8);
                model.addAttribute(
                        "text", text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + " …" : text);
            } catch (EmptyResultDataAccessException | DocumentChanged spoilt) {
                way = Way.SPOILT;
            }
        }
        model.addAttribute("way", way.name());
    }

    private static Way way(StoredDocument document) {
        if (document.erased()) {
            return Way.ERASED;
        }
        return switch (document.mediaType()) {
            case "application/pdf" -> Way.PAPER;
            case "image/jpeg", "image/png" -> Way.PICTURE;
            default -> document.mediaType().startsWith("text/plain") ? Way.TEXT : Way.ELSEWHERE;
        };
    }
}
