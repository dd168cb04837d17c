package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.CaseTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the tables of the package version an application was submitted with. */
@Component
class CaseDecisionTables implements CaseTables {
    private final PublishedTables tables;
    private final ApplicationNames names;
    private final Applications applications;

    CaseDecisionTables(PublishedTables tables, ApplicationNames names, Applications applications) {
        this.tables = tables;
        this.names = names;
        this.applications = applications;
    }

    @Override
    public List<Map<String, Object>> evaluate(ApplicationId application, String table) {
        return tables.evaluate(
                applications.get(application).packageId(), table, names.forDecisions(application, Optional.empty()));
    }
}
