package de.amtsweg.documents;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
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
        var attributes = new COSDictionary();
        attributes.setName(COSName.O, owner);
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
        var attributes = new COSDictionary();
        attributes.setName(COSName.O, "Layout");
        attributes.setItem(COSName.BBOX, new PDRectangle(left, lower, right - left, upper - lower).getCOSArray());
        element.setItem(COSName.A, attributes);
    }

    /** Says that the marked content with this number on this page belongs here. */
    void content(COSDictionary page, int number) {
        var reference = new COSDictionary();
        reference.setName(COSName.TYPE, "MCR");
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, number);
        kids.add(reference);
    }

    /** Says that this field on this page belongs here. */
    void object(COSDictionary page, COSDictionary field) {
        var reference = new COSDictionary();
        reference.setName(COSName.TYPE, "OBJR");
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, field);
        kids.add(reference);
    }
}
