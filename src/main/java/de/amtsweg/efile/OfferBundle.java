package de.amtsweg.efile;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Unit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/**
 * Writes the package of an offer into the archive's folder: under a name nobody looks for, checked and forced to the disk,
 * and only then under its own. Writing it again replaces it by the same.
 */
@Component
class OfferBundle {
    private final OfferSettings settings;
    private final OfferPackage content;
    private final XdomeaMessage message;
    private final XdomeaSchemas schemas;
    private final Retentions retentions;
    private final Authorities authorities;
    private final FilePlan plan;

    OfferBundle(
            OfferSettings settings,
            OfferPackage content,
            XdomeaMessage message,
            XdomeaSchemas schemas,
            Retentions retentions,
            Authorities authorities,
            FilePlan plan) {
        this.settings = settings;
        this.content = content;
        this.message = message;
        this.schemas = schemas;
        this.retentions = retentions;
        this.authorities = authorities;
        this.plan = plan;
    }

    /** @throws OfferProblem.Found when it cannot be written; then the folder is as it was */
    void put(Offer offer, FileStand stand) {
        var folder = settings.folderFor(stand.file().authority())
                .orElseThrow(() -> new OfferProblem.Found(
                        OfferProblem.FOLDER_NOT_WRITABLE, "amtsweg.efile.archive.folder names no folder"));
        try {
            Files.createDirectories(folder);
            put(offer, stand, folder);
        } catch (IOException notWritable) {
            throw new OfferProblem.Found(
                    OfferProblem.FOLDER_NOT_WRITABLE,
                    "The folder of the archive cannot be written: "
                            + notWritable.getClass().getSimpleName(),
                    notWritable);
        }
    }

    private void put(Offer offer, FileStand stand, Path folder) throws IOException {
        var unfinished = Files.createTempFile(folder, ".", ".tmp");
        var xml = Files.createTempFile(folder, ".", ".tmp");
        try {
            write(offer, stand, unfinished, xml);
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    unfinished,
                    folder.resolve(offer.fileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(xml);
        }
    }

    private void write(Offer offer, FileStand stand, Path bundle, Path xml) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(bundle)))) {
            var papers = enclose(stand, zip);
            try (var out = new BufferedOutputStream(Files.newOutputStream(xml))) {
                message.write(offered(offer, stand, papers), out);
            } catch (XMLStreamException broken) {
                throw new IOException("The message could not be written", broken);
            }
            schemas.check(xml);
            content.enclose(xml, offer.messageName(), zip);
        }
    }

    private Map<CaseId, List<OfferedPaper>> enclose(FileStand stand, ZipOutputStream zip) throws IOException {
        var papers = new HashMap<CaseId, List<OfferedPaper>>();
        var seen = new HashSet<Object>();
        for (var entry : stand.diary()) {
            for (var filed : entry.documents()) {
                if (seen.add(filed.id())) {
                    papers.computeIfAbsent(entry.caseId(), one -> new ArrayList<>())
                            .add(content.enclose(entry, filed, zip));
                }
            }
        }
        return papers;
    }

    private OfferedFile offered(Offer offer, FileStand stand, Map<CaseId, List<OfferedPaper>> papers) {
        var file = stand.file();
        var retention = retentions.of(file.id());
        return new OfferedFile(
                offer,
                stand,
                retention,
                retention.endsOn().orElseThrow(),
                papers,
                new OfferedFile.Sides(
                        authorities.get(file.authority()).name(),
                        authorities
                                .findUnit(file.unit())
                                .map(Unit::name)
                                .orElse(file.unit().value()),
                        settings.name(),
                        plan.title(file.authority(), file.planUnit()).orElse("")),
                stand.at());
    }
}
