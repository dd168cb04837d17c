package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.application.Applications;
import de.amtsweg.catalogue.AdministrativeService.FilePlan;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.efile.FileKey;
import de.amtsweg.efile.RegisterEntry;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.BuildingBlock;
import java.time.Clock;
import java.time.Year;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds the e-file of the business, the dog, the building, or opens it, and opens a case in it. */
@BuildingBlock(value = "openCaseFile", label = "Akte suchen oder anlegen")
class OpenCaseFile implements JavaDelegate {
    private final Applications applications;
    private final Catalogue catalogue;
    private final CaseFiles files;
    private final Clock clock;

    OpenCaseFile(Applications applications, Catalogue catalogue, CaseFiles files, Clock clock) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        var plan = catalogue.get(application.packageId()).file();
        var answers = application.answers();
        files.open(
                application.id(),
                key(plan, answers, application.id(), Year.now(clock)),
                Blanks.fill(plan.title(), answers),
                plan.planUnit(),
                plan.confidentiality());
    }

    /** @throws IllegalArgumentException when the answers make no register entry although the service says they do */
    static FileKey key(FilePlan plan, Answers answers, ApplicationId application, Year now) {
        var filled = Blanks.fill(plan.key(), answers);
        return switch (plan.keyType()) {
            case WORDS -> FileKey.typed(filled, application);
            case REGISTER_ENTRY -> FileKey.of(RegisterEntry.read(filled, now));
        };
    }
}
