package de.amtsweg.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Predicate;

/** Ends this JVM at a deadly point, at each once in all its lives, and notes where. */
final class Plug {
    private final Path log;
    private final Predicate<String> deadly;

    Plug(Path notes, String deadly) {
        this.log = notes.resolve("died-at");
        var but = deadly.startsWith(CrashingNode.EVERY_STEP_BUT);
        var named = Set.of((but ? deadly.substring(CrashingNode.EVERY_STEP_BUT.length()) : deadly).split(","));
        this.deadly = point -> named.contains(point) != but;
    }

    synchronized void pull(String point) {
        if (!deadly.test(point) || hasPulled(point)) {
            return;
        }
        try {
            Files.writeString(log, point + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().halt(CrashingNode.DIED);
    }

    private boolean hasPulled(String point) {
        try {
            return Files.exists(log) && Files.readAllLines(log).contains(point);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
