package de.amtsweg.forms.field;

import de.amtsweg.forms.UploadedFile;
import de.amtsweg.shared.DocumentId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Uploaded files as an answer keeps them: what they are called and where they are. */
final class StoredFiles {
    private StoredFiles() {}

    static List<UploadedFile> read(@Nullable Object stored) {
        return stored instanceof List<?> list
                ? list.stream().flatMap(item -> file(item).stream()).toList()
                : List.of();
    }

    static List<Object> write(Iterable<UploadedFile> files) {
        var written = new ArrayList<Object>();
        for (var file : files) {
            var map = new LinkedHashMap<String, Object>();
            map.put("id", file.id().toString());
            map.put("name", file.name());
            map.put("mediaType", file.mediaType());
            map.put("size", BigDecimal.valueOf(file.size()));
            if (file.pages() > 0) {
                map.put("pages", BigDecimal.valueOf(file.pages()));
            }
            written.add(map);
        }
        return written;
    }

    private static Optional<UploadedFile> file(@Nullable Object stored) {
        if (!(stored instanceof Map<?, ?> map) || map.get("id") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new UploadedFile(
                    DocumentId.of(String.valueOf(map.get("id"))),
                    String.valueOf(map.get("name")),
                    String.valueOf(map.get("mediaType")),
                    number(map.get("size")).longValue(),
                    number(map.get("pages") == null ? 0 : map.get("pages")).intValue()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(@Nullable Object stored) {
        return new BigDecimal(String.valueOf(stored));
    }
}
