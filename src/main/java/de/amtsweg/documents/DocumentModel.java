package de.amtsweg.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a written document says, before anybody thinks of pages: letterhead, address, references, title and blocks. The
 * same model always gives the same bytes.
 *
 * @param recipient the lines of the address field, name first; empty for a document that is not sent
 * @param references what stands in the reference line: Unser Zeichen, Datum
 * @param data what the document shows, for machines, as JSON; attached to it
 * @param edition what stands at the foot of every page beside its number, such as the version of a form; mostly empty
 */
public record DocumentModel(
        Locale language,
        Instant writtenAt,
        Letterhead letterhead,
        List<String> recipient,
        List<Block.LabelValue> references,
        String title,
        List<Block> blocks,
        Optional<String> data,
        String edition) {
    public DocumentModel(
            Locale language,
            Instant writtenAt,
            Letterhead letterhead,
            List<String> recipient,
            List<Block.LabelValue> references,
            String title,
            List<Block> blocks,
            Optional<String> data) {
        this(language, writtenAt, letterhead, recipient, references, title, blocks, data, "");
    }

    /** The same with one more block at its end. */
    DocumentModel endingWith(Block block) {
        var more = Stream.concat(blocks.stream(), Stream.of(block)).toList();
        return new DocumentModel(language, writtenAt, letterhead, recipient, references, title, more, data, edition);
    }

    /** The same with this at the foot of every page. */
    public DocumentModel edition(String words) {
        return new DocumentModel(language, writtenAt, letterhead, recipient, references, title, blocks, data, words);
    }

    public DocumentModel {
        recipient = List.copyOf(recipient);
        references = List.copyOf(references);
        blocks = List.copyOf(blocks);
    }
}
