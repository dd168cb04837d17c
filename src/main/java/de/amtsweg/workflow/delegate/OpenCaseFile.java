package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds the e-file of the business, the dog, the building, or opens it, and opens a case in it. */
@BuildingBlock(value = "openCaseFile", label = "Akte suchen oder anlegen")
class OpenCaseFile implements JavaDelegate {
    private final Applications applications;
    private final Catalogue catalogue;
    private final CaseFiles files;

    OpenCaseFile(Applications applications, Catalogue catalogue, CaseFiles files) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        var plan = catalogue.get(application.packageId()).file();
        var answers = application.answers();
        files.open(
                application.id(),
                Blanks.fill(plan.key(), answers),
                Blanks.fill(plan.title(), answers),
                plan.planUnit(),
                plan.confidentiality());
    }
}
