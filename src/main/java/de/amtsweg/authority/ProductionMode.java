package de.amtsweg.authority;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Asks every room before the first page is served whether it is fit for real people, and refuses to start if not. */
@Component
class ProductionMode implements SmartInitializingSingleton {
    private final Installation installation;
    private final ObjectProvider<ProductionCheck> checks;

    ProductionMode(Installation installation, ObjectProvider<ProductionCheck> checks) {
        this.installation = installation;
        this.checks = checks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (installation.demo()) {
            return;
        }
        List<String> problems = checks.orderedStream()
                .map(ProductionCheck::problems)
                .flatMap(List::stream)
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
