package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.workflow.CaseTables;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the table {@code hinweise} of a service tells the clerk to look at. */
@Component
class CaseHints {
    private static final String TABLE = "hinweise";

    private final Packages packages;
    private final CaseTables tables;

    CaseHints(Packages packages, CaseTables tables) {
        this.packages = packages;
        this.tables = tables;
    }

    List<CaseView.Hint> of(Application application) {
        if (packages.findFile(application.packageId(), TABLE + ".dmn").isEmpty()) {
            return List.of();
        }
        return tables.evaluate(application.id(), TABLE).stream()
                .map(row -> new CaseView.Hint(text(row, "hinweis"), text(row, "rechtsgrundlage")))
                .toList();
    }

    private static String text(Map<String, Object> row, String output) {
        var value = row.get(output);
        return value == null ? "" : value.toString();
    }
}
