package de.amtsweg.correspondence;

import de.amtsweg.documents.Block;
import de.amtsweg.documents.Text;
import de.amtsweg.forms.BlankForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns the questions of a blank form into blocks of a document. */
final class PaperSections {
    private static final Markdown MARKDOWN = new Markdown(UnaryOperator.identity());

    private PaperSections() {}

    static List<Block> blocks(BlankForm form) {
        var blocks = new ArrayList<Block>();
        for (var section : form.sections()) {
            blocks.add(new Block.Heading(1, Text.of(section.number() + ". " + section.title())));
            addCondition(section.onlyIf(), blocks);
            blocks.addAll(MARKDOWN.blocks(section.help()));
            for (var part : section.parts()) {
                add(part, blocks);
            }
        }
        return blocks;
    }

    private static void add(BlankForm.Part part, List<Block> blocks) {
        switch (part) {
            case BlankForm.Heading heading -> {
                if (!heading.label().isBlank()) {
                    blocks.add(new Block.Heading(2, Text.of(heading.label())));
                }
                addCondition(heading.onlyIf(), blocks);
                blocks.addAll(MARKDOWN.blocks(heading.help()));
            }
            case BlankForm.Note note -> {
                addCondition(note.onlyIf(), blocks);
                blocks.addAll(MARKDOWN.blocks(note.text()));
            }
            case BlankForm.Question question -> blocks.add(question(question));
        }
    }

    /** A condition is never the last thing on a page: what it is about follows. */
    private static void addCondition(String onlyIf, List<Block> blocks) {
        if (!onlyIf.isEmpty()) {
            blocks.add(new Block.Question(Text.bold(onlyIf), List.of(), List.of()));
        }
    }

    private static Block question(BlankForm.Question question) {
        var notes = new ArrayList<Text>();
        if (!question.onlyIf().isEmpty()) {
            notes.add(Text.bold(question.onlyIf()));
        }
        question.help().forEach(help -> addTexts(MARKDOWN.blocks(help), "", notes));
        var ask = new ArrayList<Text.Run>();
        if (!question.label().isBlank()) {
            ask.add(new Text.Run(question.number() + " " + question.label(), true));
            if (!question.optional().isEmpty()) {
                ask.add(new Text.Run(" " + question.optional(), false));
            }
        }
        return new Block.Question(
                new Text(ask),
                notes,
                question.rooms().stream().map(room -> room(room, question)).toList());
    }

    private static Block.Room room(BlankForm.Room room, BlankForm.Question question) {
        return switch (room) {
            case BlankForm.Lines(var label, var count) -> new Block.WritingLines(label, count);
            case BlankForm.Boxes(var label, var pattern) -> new Block.CharacterBoxes(label, pattern);
            case BlankForm.Ticks(var words, var several) ->
                new Block.TickBoxes(words.stream().map(Text::of).toList());
            case BlankForm.Statement(var words) ->
                new Block.TickBoxes(List.of(new Text(List.of(
                        new Text.Run(question.number() + " ", true),
                        new Text.Run(
                                question.optional().isEmpty() ? words : words + " " + question.optional(), false)))));
        };
    }

    /** What Markdown says, in short paragraphs. */
    private static void addTexts(List<Block> blocks, String before, List<Text> texts) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> texts.add(prefixed(before, paragraph.text()));
                case Block.Heading heading -> texts.add(prefixed(before, heading.text()));
                case Block.Items items -> items.items().forEach(item -> addTexts(item, "• ", texts));
                default -> {}
            }
        }
    }

    private static Text prefixed(String before, Text text) {
        if (before.isEmpty()) {
            return text;
        }
        var runs = new ArrayList<Text.Run>();
        runs.add(new Text.Run(before, false));
        runs.addAll(text.runs());
        return new Text(runs);
    }
}
