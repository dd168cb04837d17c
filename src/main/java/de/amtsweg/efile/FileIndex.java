package de.amtsweg.efile;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.documents.Block;
import de.amtsweg.documents.Block.Column;
import de.amtsweg.documents.Block.Heading;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Table;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.Letterheads;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Text;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.journal.JournalSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the index of a file (Aktenverzeichnis) as PDF: its cases, what happened in them, and the documents with hash. */
@Component
class FileIndex {
    private final Authorities authorities;
    private final Letterheads letterheads;
    private final FilePlan plan;
    private final Applications applications;
    private final DocumentStore documents;
    private final JournalSentences sentences;
    private final IndexWords words;
    private final PdfWriter pdf;

    FileIndex(
            Authorities authorities,
            Letterheads letterheads,
            FilePlan plan,
            Applications applications,
            DocumentStore documents,
            JournalSentences sentences,
            IndexWords words,
            PdfWriter pdf) {
        this.authorities = authorities;
        this.letterheads = letterheads;
        this.plan = plan;
        this.applications = applications;
        this.documents = documents;
        this.sentences = sentences;
        this.words = words;
        this.pdf = pdf;
    }

    byte[] write(FileStand stand, Locale locale) {
        var file = stand.file();
        var blocks = new ArrayList<Block>();
        blocks.add(facts(stand, locale));
        stand.cases().forEach(one -> addCase(stand, one, blocks, locale));
        return pdf.write(new DocumentModel(
                locale,
                stand.at(),
                letterheads.of(authorities.get(file.authority()), authorities.findUnit(file.unit())),
                List.of(),
                List.of(row("reference", file.reference(), locale), row("date", words.day(stand.at(), locale), locale)),
                words.of("title", locale) + " " + file.reference(),
                blocks,
                Optional.empty()));
    }

    private LabelValues facts(FileStand stand, Locale locale) {
        var file = stand.file();
        return new LabelValues(List.of(
                row("name", file.title(), locale),
                row(
                        "plan",
                        file.planUnit() + " "
                                + plan.title(file.authority(), file.planUnit()).orElse(""),
                        locale),
                row("opened", words.day(file.openedAt(), locale), locale),
                row("as-of", words.moment(stand.at(), locale), locale),
                row("entries", Long.toString(stand.head().entries()), locale),
                row("head", stand.head().hash(), locale)));
    }

    private void addCase(FileStand stand, CaseFile one, List<Block> blocks, Locale locale) {
        var diary = stand.diary(one);
        blocks.add(new Heading(1, Text.of(words.of("case", locale) + " " + one.reference())));
        blocks.add(new LabelValues(List.of(
                row("number", applications.get(one.application()).number(), locale),
                row("opened", words.day(one.openedAt(), locale), locale),
                row(
                        "closed",
                        one.closedAt().map(at -> words.day(at, locale)).orElseGet(() -> words.of("still-open", locale)),
                        locale))));
        var papers = diary.stream()
                .flatMap(entry -> entry.documents().stream().map(filed -> paper(entry, filed, locale)))
                .toList();
        if (!papers.isEmpty()) {
            blocks.add(new Heading(2, Text.of(words.of("documents", locale))));
            blocks.add(table(papers, locale, "position", "document", "filed", "hash"));
        }
        if (!diary.isEmpty()) {
            blocks.add(new Heading(2, Text.of(words.of("diary", locale))));
            blocks.add(table(
                    diary.stream().map(entry -> line(one, entry, locale)).toList(),
                    locale,
                    "position",
                    "when",
                    "who",
                    "what"));
        }
    }

    private List<Text> paper(DiaryEntry entry, DiaryEntry.Filed filed, Locale locale) {
        var name = documents
                .find(filed.id())
                .map(stored -> stored.erased() ? stored.title() + " " + words.of("erased", locale) : stored.fileName())
                .orElseGet(() -> words.of("missing", locale));
        return cells(Long.toString(entry.position()), name, words.moment(entry.at(), locale), filed.sha256());
    }

    private List<Text> line(CaseFile one, DiaryEntry entry, Locale locale) {
        var asWritten = new JournalEntry(
                entry.journalEntry(),
                one.application(),
                entry.actor(),
                entry.at(),
                entry.type(),
                entry.details(),
                List.of());
        return cells(
                Long.toString(entry.position()),
                words.moment(entry.at(), locale),
                sentences.actor(entry.actor(), locale),
                sentences.sentence(asWritten, locale));
    }

    private Table table(List<List<Text>> rows, Locale locale, String... columns) {
        return new Table(
                List.of(columns).stream()
                        .map(column -> Column.left(words.of(column, locale)))
                        .toList(),
                rows);
    }

    private LabelValue row(String word, String value, Locale locale) {
        return LabelValue.of(words.of(word, locale), value);
    }

    private static List<Text> cells(String... values) {
        return List.of(values).stream().map(Text::of).toList();
    }
}
