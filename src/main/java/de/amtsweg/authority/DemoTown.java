package de.amtsweg.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Musterstadt: an invented town with its people and neighbours, to try things in. */
@Component
public class DemoTown {
    private static final List<String> FILES = List.of("demo/directory.yaml", "demo/people.yaml");

    private final Authorities authorities;
    private final DirectoryImport directory;

    DemoTown(Authorities authorities, DirectoryImport directory) {
        this.authorities = authorities;
        this.directory = directory;
    }

    /** Builds the town where there is no directory yet, so that what people changed in it stays. */
    @Transactional
    public void build() {
        if (!authorities.all().isEmpty()) {
            return;
        }
        for (var file : FILES) {
            try (var yaml = new ClassPathResource(file).getInputStream()) {
                directory.add(file, yaml, true);
            } catch (IOException e) {
                throw new UncheckedIOException("The demo town has lost its file " + file, e);
            }
        }
    }
}
