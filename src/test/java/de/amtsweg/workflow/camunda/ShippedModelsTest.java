package de.amtsweg.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.forms.Expressions;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every package in {@code processes/} keeps the contract; new ones are found by themselves. */
class ShippedModelsTest {
    private static EngineBed bed;
    private static ProcessContract contract;

    @BeforeAll
    static void open() {
        bed = EngineBed.with(TestDatabase.H2);
        contract = new ProcessContract(
                new SpringBuildingBlocks(palette().getDefaultListableBeanFactory(), new Faults()),
                bed.the(Expressions.class),
                bed.the(TrialParse.class));
    }

    @AfterAll
    static void close() {
        bed.close();
    }

    static Stream<String> packages() throws IOException {
        return Files.list(Path.of("processes"))
                .map(folder -> folder.getFileName().toString())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyShippedPackageKeepsTheContract(String key) {
        assertThat(contract.problemsOf(read(key), read("bausteine"))).isEmpty();
    }

    /** All blocks by their annotation; none of them is made. */
    private static GenericApplicationContext palette() {
        var context = new GenericApplicationContext();
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(BuildingBlock.class));
        scanner.scan("de.amtsweg.workflow");
        return context;
    }

    private static ServicePackage read(String key) {
        var files = new TreeMap<String, byte[]>();
        for (var folder : List.of(Path.of("processes", key), Path.of("forms", key))) {
            if (Files.isDirectory(folder)) {
                try (var found = Files.list(folder)) {
                    for (Path file : found.toList()) {
                        var prefix = folder.startsWith("forms") ? "forms/" : "";
                        files.put(prefix + file.getFileName(), Files.readAllBytes(file));
                    }
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return ServicePackage.of(new ServiceKey(key), files);
    }
}
