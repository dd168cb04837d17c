package de.amtsweg.routing.folder;

import de.amtsweg.authority.Installation;
import de.amtsweg.documents.FileDrop;
import de.amtsweg.routing.Acknowledgement;
import de.amtsweg.routing.Destination;
import de.amtsweg.routing.Dispatch;
import de.amtsweg.routing.RoutingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code versand/<recipient>/<key>.json} and waits for {@code <key>.quittung.json} beside it, which says
 * {@code {"status": "accepted"}} or {@code {"status": "rejected", "reason": "…"}}. A recipient may write its answer
 * slowly or badly: what cannot be read yet is looked at again later.
 */
@Component
class FolderDestination implements Destination {
    private static final Logger LOG = LoggerFactory.getLogger(FolderDestination.class);
    private static final long MOST_BYTES = 64 * 1024;
    private static final String ACCEPTED = "{\"status\": \"accepted\"}\n";

    private final Path folder;
    private final boolean playsRecipients;
    private final JsonMapper json = JsonMapper.builder().build();

    FolderDestination(Installation installation, RoutingSettings settings) {
        this.folder = installation.dataFolder().resolve("versand");
        this.playsRecipients = settings.playsRecipients(installation);
    }

    @Override
    public String channel() {
        return "folder";
    }

    @Override
    public void send(Dispatch dispatch) {
        FileDrop.put(file(dispatch, ".json"), dispatch.content());
    }

    @Override
    public Optional<Acknowledgement> acknowledgementOf(Dispatch dispatch) {
        var file = file(dispatch, ".quittung.json");
        if (playsRecipients && !Files.exists(file) && Files.exists(file(dispatch, ".json"))) {
            FileDrop.put(file, ACCEPTED.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return Files.size(file) > MOST_BYTES ? unreadable(dispatch) : read(dispatch, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the acknowledgement of dispatch " + dispatch.id(), e);
        }
    }

    private Optional<Acknowledgement> read(Dispatch dispatch, byte[] content) {
        try {
            var answer = json.readTree(content);
            return switch (text(answer, "status").orElse("")) {
                case "accepted" -> Optional.of(new Acknowledgement.Accepted());
                case "rejected" ->
                    Optional.of(
                            new Acknowledgement.Rejected(text(answer, "reason").orElse(null)));
                default -> unreadable(dispatch);
            };
        } catch (JacksonException e) {
            return unreadable(dispatch);
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static Optional<Acknowledgement> unreadable(Dispatch dispatch) {
        LOG.warn("The acknowledgement of dispatch {} by {} cannot be read (yet)", dispatch.id(), dispatch.recipient());
        return Optional.empty();
    }

    private Path file(Dispatch dispatch, String ending) {
        return folder.resolve(dispatch.recipient().value()).resolve(dispatch.idempotencyKey() + ending);
    }
}
