package de.amtsweg.workplace;

import de.amtsweg.application.Applications;
import de.amtsweg.efile.CaseFile;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FiledRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A file as a tree: its cases, and in them their documents in the order in which they were filed. */
@Component
class FileTree {
    private final CaseFiles files;
    private final Applications applications;
    private final CaseDocuments documents;

    FileTree(CaseFiles files, Applications applications, CaseDocuments documents) {
        this.files = files;
        this.applications = applications;
        this.documents = documents;
    }

    /** A case. */
    record Branch(String id, String reference, String number, String openedAt, String closedAt, List<Leaf> leaves) {
        public boolean holds(String document) {
            return leaves.stream().anyMatch(leaf -> leaf.id().equals(document));
        }
    }

    /** A document of a case. */
    record Leaf(CaseView.Document document, String filedAt, String sha256) {
        public String id() {
            return document.id();
        }
    }

    List<Branch> of(EFile file, Locale locale) {
        return files.cases(file.id()).stream().map(one -> branch(one, locale)).toList();
    }

    private Branch branch(CaseFile one, Locale locale) {
        return new Branch(
                one.id().toString(),
                one.reference(),
                applications.get(one.application()).number(),
                Dates.day(one.openedAt(), locale),
                one.closedAt().map(at -> Dates.day(at, locale)).orElse(""),
                files.records(one).stream().map(record -> leaf(record, locale)).toList());
    }

    private Leaf leaf(FiledRecord record, Locale locale) {
        return new Leaf(documents.of(record.document()), Dates.moment(record.filedAt(), locale), record.sha256());
    }

    /** Where a document stands among all of the file; -1 when it does not. */
    static int position(List<Leaf> leaves, String document) {
        return IntStream.range(0, leaves.size())
                .filter(i -> leaves.get(i).id().equals(document))
                .findFirst()
                .orElse(-1);
    }

    static List<Leaf> leaves(List<Branch> tree) {
        return tree.stream().flatMap(branch -> branch.leaves().stream()).toList();
    }
}
