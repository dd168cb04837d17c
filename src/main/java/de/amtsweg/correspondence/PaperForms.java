package de.amtsweg.correspondence;

import de.amtsweg.application.ServiceForms;
import de.amtsweg.authority.Authority;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.catalogue.Packages.PublishedVersion;
import de.amtsweg.documents.Block;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.DocumentModel;
import de.amtsweg.documents.Letterheads;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Text;
import de.amtsweg.forms.BlankForm;
import de.amtsweg.forms.FormContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the form of a service for people who fill it in by hand. Nothing in it is about anybody. */
@Component
public class PaperForms {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int MOST_KEPT = 50;

    private final ServiceForms forms;
    private final Packages packages;
    private final Surroundings surroundings;
    private final Letterheads letterheads;
    private final PdfWriter pdf;
    private final MessageSource messages;
    private final Map<Edition, byte[]> written = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Edition, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    });

    PaperForms(
            ServiceForms forms,
            Packages packages,
            Surroundings surroundings,
            Letterheads letterheads,
            PdfWriter pdf,
            MessageSource messages) {
        this.forms = forms;
        this.packages = packages;
        this.surroundings = surroundings;
        this.letterheads = letterheads;
        this.pdf = pdf;
        this.messages = messages;
    }

    /** A published version never changes; what stands in the letterhead may. */
    private record Edition(PackageId version, Authority authority, Locale language) {}

    /** The form as PDF, to be handed in to this authority. */
    public byte[] of(AdministrativeService service, Authority authority, Locale language) {
        var edition = new Edition(service.id(), authority, language);
        var known = written.get(edition);
        if (known != null) {
            return known;
        }
        var paper = pdf.write(model(service, authority, language));
        written.put(edition, paper);
        return paper;
    }

    private DocumentModel model(AdministrativeService service, Authority authority, Locale language) {
        var published = publishedAt(service.id());
        var title = service.title().in(language);
        var facts = Map.<String, Object>of(
                "key", service.key().value(),
                "title", title,
                "noun", service.noun().in(language));
        var context = new FormContext(language, published.atZone(ZONE).toLocalDate(), Map.of("service", facts));
        var blank = forms.get(service.id(), service.form()).blank(context);
        int revision = service.id().revision();
        return new DocumentModel(
                language,
                published,
                letterheads.of(authority, Optional.empty()),
                List.of(),
                List.of(
                        LabelValue.of(
                                say("correspondence.paper.form", language),
                                service.key().value()),
                        LabelValue.of(say("correspondence.paper.version", language), String.valueOf(revision))),
                title,
                blocks(service, authority, language, blank),
                Optional.empty(),
                say("correspondence.paper.edition", language, title, String.valueOf(revision)));
    }

    private Instant publishedAt(PackageId id) {
        return packages.versions(id.key()).stream()
                .filter(version -> version.id().equals(id))
                .map(PublishedVersion::publishedAt)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Package " + id + " has not been published"));
    }

    private List<Block> blocks(AdministrativeService service, Authority authority, Locale language, BlankForm blank) {
        var page = surroundings.site(authority) + "/leistungen/" + service.key();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Code(
                page + "?papier=" + service.id().revision(),
                say("correspondence.paper.code", language, page),
                List.of(
                        Text.of(say("correspondence.paper.online", language)),
                        Text.bold(page),
                        Text.of(say("correspondence.paper.numbers", language)))));
        blocks.add(new Block.Heading(1, Text.of(say("correspondence.paper.how", language))));
        blocks.add(new Block.Items(
                true,
                List.of(
                        paragraph(say("correspondence.paper.how.write", language)),
                        paragraph(say("correspondence.paper.how.sign", language)),
                        paragraph(say("correspondence.paper.how.send", language, address(authority))))));
        blocks.addAll(PaperSections.blocks(blank));
        blocks.add(new Block.Heading(1, Text.of(say("correspondence.paper.signature", language))));
        blocks.add(new Block.Question(
                Text.of(say("correspondence.paper.true", language)),
                List.of(),
                List.of(
                        new Block.WritingLines(say("correspondence.paper.place-and-date", language), 1),
                        new Block.WritingLines(say("correspondence.paper.signature", language), 1))));
        return blocks;
    }

    private static List<Block> paragraph(String words) {
        return List.of(new Block.Paragraph(Text.of(words)));
    }

    private static String address(Authority authority) {
        var address = authority.address().onOneLine();
        return address.isBlank() ? authority.name() : authority.name() + ", " + address;
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
