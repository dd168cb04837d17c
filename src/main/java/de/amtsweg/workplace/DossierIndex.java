package de.amtsweg.workplace;

import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Unit;
import de.amtsweg.documents.Block;
import de.amtsweg.documents.Block.Heading;
import de.amtsweg.documents.Block.Items;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.Letterheads;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what is known of somebody so that people can read it, also those who hear it read. */
@Component
class DossierIndex {
    private final Letterheads letterheads;
    private final PdfWriter pdf;
    private final MessageSource messages;

    DossierIndex(Letterheads letterheads, PdfWriter pdf, MessageSource messages) {
        this.letterheads = letterheads;
        this.pdf = pdf;
        this.messages = messages;
    }

    byte[] write(Dossier dossier, Authority authority, Optional<Unit> unit, Locale locale) {
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(word("about", locale)));
        blocks.add(paragraph(word("rights", locale)));
        dossier.applications().forEach(matter -> add(matter, blocks, locale));
        if (!dossier.begun().isEmpty()) {
            blocks.add(heading(1, word("begun", locale)));
            dossier.begun()
                    .forEach(begun -> rows(
                            begun.service() + ", " + Dates.moment(begun.changedAt(), locale),
                            flat(begun.answers()),
                            blocks));
        }
        return pdf.write(new DocumentModel(
                locale,
                dossier.madeAt(),
                letterheads.of(authority, unit),
                List.of(),
                List.of(LabelValue.of(word("date", locale), Dates.day(dossier.madeAt(), locale))),
                word("title", locale),
                blocks,
                Optional.empty()));
    }

    private void add(Dossier.Matter matter, List<Block> blocks, Locale locale) {
        blocks.add(heading(1, matter.service() + " " + matter.number()));
        var facts = new ArrayList<LabelValue>();
        facts.add(LabelValue.of(word("status", locale), matter.status()));
        facts.add(LabelValue.of(word("received", locale), Dates.day(matter.receivedOn(), locale)));
        matter.decidedAt().ifPresent(at -> facts.add(LabelValue.of(word("decided", locale), Dates.moment(at, locale))));
        matter.closedAt().ifPresent(at -> facts.add(LabelValue.of(word("closed", locale), Dates.moment(at, locale))));
        matter.email().ifPresent(email -> facts.add(LabelValue.of(word("email", locale), email)));
        facts.add(LabelValue.of(word("from", locale), matter.source()));
        facts.add(LabelValue.of(word("how-long", locale), matter.keptFor()));
        blocks.add(new LabelValues(facts));
        rows(word("answers", locale), flat(matter.answers()), blocks);
        rows(word("findings", locale), flat(matter.findings()), blocks);
        list(
                word("journal", locale),
                blocks,
                matter.journal(),
                line -> at(line.at(), locale) + line.who() + ": " + line.what());
        list(
                word("documents", locale),
                blocks,
                matter.documents(),
                paper -> paper.path().isEmpty() ? paper.name() + " " + word("erased", locale) : paper.path());
        list(
                word("mails", locale),
                blocks,
                matter.mails(),
                mail -> at(mail.writtenAt(), locale) + mail.to() + ": " + mail.subject() + "\n" + mail.text());
        list(
                word("deliveries", locale),
                blocks,
                matter.deliveries(),
                sent -> at(sent.providedAt(), locale) + sent.document() + " (" + sent.way() + ", " + sent.state()
                        + ")");
        list(
                word("given", locale),
                blocks,
                matter.givenTo(),
                given ->
                        at(given.at(), locale) + given.to() + ": " + given.purpose() + " (" + given.legalBasis() + ")");
        list(
                word("requests", locale),
                blocks,
                matter.requests(),
                asked -> asked.question() + " – " + asked.answer().orElse("…"));
        list(word("with", locale), blocks, matter.coApplicants(), line -> line);
        list(
                word("payment", locale),
                blocks,
                matter.payment().stream().toList(),
                fee -> fee.reference() + ": " + fee.total() + ", " + fee.status() + "\n"
                        + String.join("\n", fee.lines()));
        list(
                word("readings", locale),
                blocks,
                matter.readings(),
                reading -> at(reading.at(), locale) + reading.who() + ": " + reading.what());
    }

    private static <T> void list(
            String heading, List<Block> blocks, List<T> all, java.util.function.Function<T, String> line) {
        if (!all.isEmpty()) {
            blocks.add(heading(2, heading));
            blocks.add(Items.bullets(all.stream().map(line).toList()));
        }
    }

    private static void rows(String heading, List<LabelValue> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(heading(2, heading));
            blocks.add(new LabelValues(rows));
        }
    }

    private static List<LabelValue> flat(Map<String, Object> values) {
        var rows = new ArrayList<LabelValue>();
        values.forEach((name, value) -> flat(name, value, rows));
        return rows;
    }

    private static void flat(String name, Object value, List<LabelValue> rows) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, inner) -> flat(name + " / " + key, inner, rows));
            case Collection<?> list -> {
                int number = 0;
                for (var inner : list) {
                    number++;
                    flat(name + " " + number, inner, rows);
                }
            }
            default -> rows.add(LabelValue.of(name, value.toString()));
        }
    }

    private static String at(java.time.Instant at, Locale locale) {
        return Dates.moment(at, locale) + ", ";
    }

    private static Heading heading(int level, String words) {
        return new Heading(level, Text.of(words));
    }

    private static Paragraph paragraph(String words) {
        return new Paragraph(Text.of(words));
    }

    private String word(String word, Locale locale) {
        return messages.getMessage("workplace.dossier.index." + word, null, locale);
    }
}
