package de.amtsweg.authority;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Asks every room before the first page is served whether it is fit for real people, and refuses to start if not. The
 * rooms see the directory as its files make it; what is refused leaves nothing of them in the database.
 */
@Component
class ProductionMode implements SmartInitializingSingleton {
    private final Installation installation;
    private final DirectoryAtStart directory;
    private final ObjectProvider<ProductionCheck> checks;

    ProductionMode(Installation installation, DirectoryAtStart directory, ObjectProvider<ProductionCheck> checks) {
        this.installation = installation;
        this.directory = directory;
        this.checks = checks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!installation.demo()) {
            directory.fill(this::refuseWhatIsNotFit);
        }
    }

    private void refuseWhatIsNotFit(List<String> unusableFiles) {
        var problems = Stream.concat(
                        unusableFiles.stream(),
                        checks.orderedStream().map(ProductionCheck::problems).flatMap(List::stream))
                .toList();
        if (!problems.isEmpty()) {
            throw new NotFitForProduction(problems);
        }
    }

    /** The reasons why this installation must not serve real people. */
    static class NotFitForProduction extends RuntimeException {
        NotFitForProduction(List<String> problems) {
            super(Stream.concat(
                            Stream.of("Amtsweg does not start in production mode (amtsweg.mode=production):"),
                            problems.stream().map(problem -> " - " + problem))
                    .reduce((all, next) -> all + System.lineSeparator() + next)
                    .orElseThrow());
        }
    }
}
