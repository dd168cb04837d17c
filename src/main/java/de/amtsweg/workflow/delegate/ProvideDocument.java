package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.DOCUMENT_ID;
import static de.amtsweg.workflow.delegate.Words.REQUIRED_WAY;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;
import static de.amtsweg.workflow.delegate.Words.WAIT_KEY;
import static de.amtsweg.workflow.delegate.Words.WAY;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Way;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Chooses how a document reaches the applicant, and lays it out for download. */
@BuildingBlock(
        value = "provideDocument",
        label = "Schreiben bereitstellen",
        reachesOutside = true,
        parameters = {@Parameter(name = "template", label = "Vorlage der Nachricht", required = false)})
class ProvideDocument implements JavaDelegate {
    private final Ways ways;
    private final Deliveries deliveries;
    private final Announcements announcements;

    ProvideDocument(Ways ways, Deliveries deliveries, Announcements announcements) {
        this.ways = ways;
        this.deliveries = deliveries;
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        var document = DOCUMENT_ID.in(execution);
        var way = ways.of(application, document, REQUIRED_WAY.find(execution).orElse(Ways.ANY));
        var template = TEMPLATE.find(execution).orElse("dokument-bereit");
        if (way == Way.DOWNLOAD
                && !announcements.forDownload(StepKey.of(execution), application, document, template, Map.of())) {
            way = Way.LETTER;
        }
        if (way != Way.LETTER) {
            WAIT_KEY.set(
                    execution, deliveries.provide(application, document, way).toString());
        }
        WAY.set(execution, way.name().toLowerCase(Locale.ROOT));
    }
}
