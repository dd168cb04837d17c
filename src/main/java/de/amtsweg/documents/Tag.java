package de.amtsweg.documents;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A node of the tag tree that screen readers follow: H1, P, TD … */
final class Tag {
    private final String type;
    private final COSDictionary element = new COSDictionary();
    private final List<Tag> children = new ArrayList<>();
    private final COSArray kids = new COSArray();

    Tag(String type) {
        this.type = type;
        element.setName(COSName.TYPE, "StructElem");
        element.setName(COSName.S, type);
        element.setItem(COSName.K, kids);
    }

    String type() {
        return type;
    }

    COSDictionary element() {
        return element;
    }

    /** Adds and returns a child. */
    Tag add(String childType) {
        var child = new Tag(childType);
        children.add(child);
        child.element.setItem(COSName.P, element);
        kids.add(child.element);
        return child;
    }

    Tag attribute(String owner, String name, String value) {
        var attributes = attributes(owner);
        attributes.setName(COSName.getPDFName(name), value);
        element.setItem(COSName.A, attributes);
        return this;
    }

    /** What a screen reader says instead of a drawing. */
    Tag alternative(String words) {
        element.setString(COSName.ALT, words);
        return this;
    }

    /** Where a drawing stands on its page, from the lower left corner. */
    void box(float left, float lower, float right, float upper) {
        var attributes = attributes("Layout");
        attributes.setItem(COSName.BBOX, new PDRectangle(left, lower, right - left, upper - lower).getCOSArray());
        element.setItem(COSName.A, attributes);
    }

    /**
     * Says that the marked content with this number on this page belongs here. A tag knows one page of its own; there the
     * number is enough.
     */
    void content(COSDictionary page, int number) {
        if (element.getItem(COSName.PG) == null) {
            element.setItem(COSName.PG, page);
        }
        if (element.getItem(COSName.PG) == page) {
            kids.add(COSInteger.get(number));
            return;
        }
        var reference = reference("MCR", page);
        reference.setInt(COSName.MCID, number);
        kids.add(reference);
    }

    /** Says that this field on this page belongs here. */
    void object(COSDictionary page, COSDictionary field) {
        var reference = reference("OBJR", page);
        reference.setItem(COSName.OBJ, field);
        kids.add(reference);
    }

    private static COSDictionary reference(String type, COSDictionary page) {
        var reference = within();
        reference.setName(COSName.TYPE, type);
        reference.setItem(COSName.PG, page);
        return reference;
    }

    private static COSDictionary attributes(String owner) {
        var attributes = within();
        attributes.setName(COSName.O, owner);
        return attributes;
    }

    /** A dictionary written where it is used: an object of its own would have to be read and written on every sealing. */
    private static COSDictionary within() {
        var dictionary = new COSDictionary();
        dictionary.setDirect(true);
        return dictionary;
    }
}
