package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Decisions;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.workflow.Breakdown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.springframework.stereotype.Component;

/**
 * Asks decision tables over plain values, past the engine's history: which rules fired, on what, is kept with the
 * application by those who ask.
 */
@Component
class DecisionTables implements Decisions {
    private final AuthorityName authorities;
    private final PublishedTables tables;

    DecisionTables(AuthorityName authorities, PublishedTables tables) {
        this.authorities = authorities;
        this.tables = tables;
    }

    @Override
    public List<Map<String, Object>> evaluate(
            ServiceKey service, int revision, String table, Answers form, Optional<AuthorityId> authority) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", PlainTree.map(form.values()));
        values.put("clerk", Map.of());
        values.put("authority", authority.map(authorities::of).orElse(Map.of()));
        values.put("service", Map.of("key", service.value()));
        values.put("application", Map.of("channel", "online"));
        return evaluate(new PackageId(service, revision), table, values);
    }

    private List<Map<String, Object>> evaluate(PackageId id, String table, Map<String, Object> values) {
        try {
            return tables.evaluate(id, table, values);
        } catch (DmnEngineException failure) {
            // It would quote the answers it choked on.
            throw new Breakdown("Decision table " + table + " of " + id + " cannot be evaluated ("
                    + ScrubbedFailure.summary(failure) + ")");
        }
    }
}
