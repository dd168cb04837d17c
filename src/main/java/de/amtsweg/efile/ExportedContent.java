package de.amtsweg.efile;

import de.amtsweg.efile.ExportedFile.Facts;
import de.amtsweg.efile.ExportedFile.Line;
import de.amtsweg.efile.ExportedFile.Matter;
import de.amtsweg.efile.ExportedFile.Paper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code akte.json} strictly, in whatever format it was once written. */
final class ExportedContent {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ExportedContent() {}

    /** As files were exported before the records of the days were in it. */
    private record WithoutDays(
            String format,
            Instant exportedAt,
            Facts file,
            ChainHead chain,
            List<Matter> cases,
            List<Line> entries,
            List<Paper> documents,
            Paper index) {
        ExportedFile withDays() {
            return new ExportedFile(
                    format, exportedAt, file, chain, cases, entries, documents, index, List.of(), List.of());
        }
    }

    /** Nothing when it is in no format we know. */
    static Optional<ExportedFile> read(byte[] json) {
        return switch (format(json)) {
            case ExportedFile.FORMAT -> Optional.of(JSON.readValue(json, ExportedFile.class));
            case ExportedFile.FORMAT_WITHOUT_DAYS ->
                Optional.of(JSON.readValue(json, WithoutDays.class).withDays());
            default -> Optional.empty();
        };
    }

    private static String format(byte[] json) {
        try (var parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                if (name.equals("format")) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : "";
                }
                parser.skipChildren();
            }
            return "";
        }
    }
}
