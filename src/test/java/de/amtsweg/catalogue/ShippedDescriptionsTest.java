package de.amtsweg.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.ServiceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedDescriptionsTest {
    @ParameterizedTest
    @MethodSource
    void everyShippedServiceDescribesItself(Path description) throws IOException {
        var key = new ServiceKey(description.getParent().getFileName().toString());
        var content = ServicePackage.of(key, Map.of("service.yaml", Files.readAllBytes(description)));

        var read = ServiceDescription.read(new PackageId(key, 1), content);

        assertThat(read.problems()).isEmpty();
        assertThat(read.service()).isPresent();
    }

    static List<Path> everyShippedServiceDescribesItself() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"), 2)) {
            return files.filter(file -> file.endsWith("service.yaml")).sorted().toList();
        }
    }
}
