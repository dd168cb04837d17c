package de.amtsweg.correspondence;

import de.amtsweg.application.Party;
import de.amtsweg.correspondence.Surroundings.Case;
import de.amtsweg.documents.Block;
import de.amtsweg.documents.Block.Heading;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.Letterheads;
import de.amtsweg.documents.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fills a template and puts around it what every letter of an authority has. */
@Component
class NoticeComposer {
    private final Surroundings surroundings;
    private final AnswerLabels labels;
    private final Letterheads letterheads;
    private final Clock clock;

    NoticeComposer(Surroundings surroundings, AnswerLabels labels, Letterheads letterheads, Clock clock) {
        this.surroundings = surroundings;
        this.labels = labels;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    DocumentModel compose(Case matter, NoticeTemplate template, Map<String, Object> extra) {
        var words = new ForPeople(Notices.LANGUAGE);
        var shownByForms = labels.of(matter.application(), matter.service(), Notices.LANGUAGE);
        var root = Shown.root(
                surroundings.model(matter, Notices.LANGUAGE, extra),
                words,
                path -> Optional.ofNullable(shownByForms.get(path)));
        var data = new ShownValues();
        var markdown = new Markdown(data::resolve);

        var title = data.resolve(Rendering.fill(template.title(), root, data::mark));
        var blocks = new ArrayList<Block>();
        template.subtitle()
                .map(line -> data.resolve(Rendering.fill(line, root, data::mark)))
                .ifPresent(line -> blocks.add(new Paragraph(Text.of(line))));
        blocks.addAll(markdown.blocks(Rendering.fill(template.body(), root, data::mark)));
        blocks.addAll(closing(matter, template, words));
        template.remedy().ifPresent(remedy -> {
            blocks.add(new Heading(1, Text.of("Rechtsbehelfsbelehrung")));
            blocks.addAll(markdown.blocks(Rendering.fill(remedy, root, data::mark)));
        });
        if (template.signed()) {
            blocks.add(new Paragraph(
                    Text.of("Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.")));
        }
        var head = new LinkedHashMap<String, Object>();
        head.put("titel", title);
        head.put("art", template.kind().key());
        head.put("nummer", matter.application().number());
        head.put("datum", surroundings.today().toString());
        return new DocumentModel(
                Notices.LANGUAGE,
                clock.instant(),
                letterheads.of(matter.authority(), matter.unit()),
                template.deed().isPresent()
                        ? List.of()
                        : addressField(matter.application().parties().recipient()),
                List.of(
                        LabelValue.of("Unser Zeichen", matter.application().number()),
                        LabelValue.of("Datum", words.text(surroundings.today()))),
                title,
                blocks,
                Optional.of(data.json(head)));
    }

    /** The title alone: it holds nothing personal. */
    String title(Case matter, NoticeTemplate template) {
        var root = Shown.root(
                surroundings.model(matter, Notices.LANGUAGE, Map.of()),
                new ForPeople(Notices.LANGUAGE),
                path -> Optional.empty());
        var data = new ShownValues();
        return data.resolve(Rendering.fill(template.title(), root, data::mark));
    }

    /** What a deed is printed on, and how often. */
    Optional<Paper> paper(Case matter, NoticeTemplate template, Map<String, Object> extra) {
        return template.deed().map(deed -> {
            var root = Shown.root(
                    surroundings.model(matter, Notices.LANGUAGE, extra),
                    new ForPeople(Notices.LANGUAGE),
                    path -> Optional.empty());
            var data = new ShownValues();
            return deed.paper(data.resolve(Rendering.fill(deed.copies(), root, data::mark)));
        });
    }

    private List<Block> closing(Case matter, NoticeTemplate template, ForPeople words) {
        if (template.deed().isPresent()) {
            var deed = template.deed().get();
            var place = matter.authority().address().city();
            if (place.isBlank()) {
                throw new IllegalStateException("The authority %s has no place, and a deed must name it"
                        .formatted(matter.authority().id()));
            }
            return List.of(
                    new Paragraph(Text.of(matter.authority().name()
                            + matter.unit().map(unit -> "\n" + unit.name()).orElse(""))),
                    new Paragraph(Text.of(place + ", den " + words.text(surroundings.today()))),
                    new Block.Signing(deed.sealPlace(), deed.signatory()));
        }
        return List.of(greeting(matter, template));
    }

    private static Paragraph greeting(Case matter, NoticeTemplate template) {
        var authority = matter.authority().name()
                + matter.unit().map(unit -> "\n" + unit.name()).orElse("");
        if (template.kind() == DocumentKind.CERTIFICATE) {
            return new Paragraph(Text.of(authority));
        }
        return new Paragraph(Text.of("Mit freundlichen Grüßen\n" + authority));
    }

    /** The lines of the address field: company, person, street, place, and a foreign country in capitals. */
    static List<String> addressField(Party party) {
        var lines = new ArrayList<String>();
        party.company().ifPresent(lines::add);
        if (!party.personName().isBlank() && !party.company().equals(Optional.of(party.personName()))) {
            lines.add(party.personName());
        }
        party.address().ifPresent(address -> {
            lines.add(address.street());
            lines.add((address.zip() + " " + address.city()).strip());
            if (!List.of("", "de", "deu", "deutschland")
                    .contains(address.country().toLowerCase(Notices.LANGUAGE))) {
                lines.add(address.country().toUpperCase(Notices.LANGUAGE));
            }
        });
        lines.removeIf(String::isBlank);
        return lines;
    }
}
