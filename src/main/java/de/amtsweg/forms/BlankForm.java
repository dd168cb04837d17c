package de.amtsweg.forms;

import java.util.List;

/**
 * A form before anybody answered, for paper: all questions in the order of the pages, those of conditions too, numbered
 * and with room to write in. Texts that may hold Markdown say so.
 */
public record BlankForm(List<Section> sections) {
    /**
     * The questions of one page.
     *
     * @param help Markdown, may be empty
     * @param onlyIf in words when to fill it in; empty when always
     */
    public record Section(String pageId, int number, String title, String help, String onlyIf, List<Part> parts) {}

    /** What stands in a section, from top to bottom. */
    public sealed interface Part {}

    /** Questions that belong together begin, or one more row of a list; the label may be empty, help is Markdown. */
    public record Heading(String label, String help, String onlyIf) implements Part {}

    /** Something said, in Markdown. */
    public record Note(String text, String onlyIf) implements Part {}

    /**
     * Something asked.
     *
     * @param number by which people speak about it, such as 2.3
     * @param label empty when the room says what is asked
     * @param help Markdown, each of its own
     * @param optional whether it may be left out, said in words
     */
    public record Question(
            String number,
            String path,
            String label,
            List<String> help,
            String optional,
            String onlyIf,
            List<Room> rooms)
            implements Part {}

    /** Room for a pen. */
    public sealed interface Room {}

    /** Lines to write on. */
    public record Lines(String label, int count) implements Room {}

    /** A box for each character, as a pattern such as TT.MM.JJJJ wants them. */
    public record Boxes(String label, String pattern) implements Room {}

    /** Things to tick: one of them, or several. */
    public record Ticks(List<String> words, boolean several) implements Room {}

    /** One thing to tick that says itself what it is: the question needs no other label. */
    public record Statement(String words) implements Room {}
}
