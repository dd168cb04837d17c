package de.amtsweg.documents;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The tags of one document, and the way back to them from its pages and fields. */
final class TagTree {
    private final Tag root;
    private final COSArray numbers = new COSArray();

    TagTree(Tag root) {
        this.root = root;
    }

    Tag root() {
        return root;
    }

    /** The number the next page or field gets. */
    int next() {
        return numbers.size() / 2;
    }

    /** Says whose the content of the next page is, or the next field. */
    void add(COSBase owners) {
        numbers.add(COSInteger.get(next()));
        numbers.add(owners);
    }

    void addTo(PDDocument pdf) {
        var parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        var tree = new PDStructureTreeRoot();
        tree.getCOSObject().setItem(COSName.K, root.element());
        tree.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        tree.setParentTreeNextKey(next());
        root.element().setItem(COSName.P, tree.getCOSObject());
        pdf.getDocumentCatalog().setStructureTreeRoot(tree);
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(marks);
    }
}
