package de.amtsweg.payment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One file of the treasury, never held as a whole: looked through first, so that of a wrong file nothing is booked. */
final class IncomingFile {
    static final long MOST_BYTES = 10_000_000;
    private static final int MOST_LINES = 100_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;

    IncomingFile(Path file) {
        this.file = file;
    }

    String name() {
        var name = file.getFileName().toString();
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    /** Why it cannot be read as payments; empty when it can. */
    Optional<IncomingReport.Refusal> refusal() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return Optional.of(IncomingReport.Refusal.TOO_LARGE);
            }
            try (var reader = open()) {
                if (!isHeader(reader.readLine())) {
                    return Optional.of(IncomingReport.Refusal.OTHER_HEADER);
                }
                return reader.lines().skip(MOST_LINES).findAny().map(more -> IncomingReport.Refusal.TOO_LARGE);
            }
        } catch (CharacterCodingException foreign) {
            return Optional.of(IncomingReport.Refusal.OTHER_ENCODING);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return Optional.of(IncomingReport.Refusal.OTHER_ENCODING);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name(), e);
        }
    }

    /** Takes line by line, and says what came of them. */
    IncomingReport read(LocalDate today, Function<IncomingLine, IncomingReport.Taken> taking) {
        try (var reader = open()) {
            reader.readLine();
            var report = IncomingReport.NOTHING;
            int number = 2;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    report = report.and(taking.apply(IncomingLine.of(line, number, today)));
                }
                number++;
            }
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + name(), e);
        }
    }

    // Its decoder reports what is no UTF-8 instead of replacing it.
    private BufferedReader open() throws IOException {
        return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    private static boolean isHeader(@Nullable String line) {
        if (line == null) {
            return false;
        }
        var text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        return IncomingLine.values(text).equals(IncomingLine.COLUMNS);
    }
}
