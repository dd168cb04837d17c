package de.amtsweg.workflow.camunda;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine itself read a model, so that what it does not accept is a complaint and not a failed start. */
@Component
class TrialParse {
    private final ObjectProvider<SpringProcessEngineConfiguration> engine;

    TrialParse(ObjectProvider<SpringProcessEngineConfiguration> engine) {
        this.engine = engine;
    }

    void parse(String file, byte[] xml, Complaints complaints) {
        if (file.endsWith(".dmn")) {
            parseDecisions(xml, complaints);
        } else {
            engine.getObject().getCommandExecutorTxRequired().execute(context -> {
                parseProcess(file, xml, complaints);
                return null;
            });
        }
    }

    private static void parseDecisions(byte[] xml, Complaints complaints) {
        try {
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                    .buildEngine()
                    .parseDecisions(new ByteArrayInputStream(xml));
        } catch (DmnEngineException refused) {
            refuse("", refused, complaints);
        }
    }

    /** Caught here, inside the command: a transaction around it must not be lost to a bad model. */
    private void parseProcess(String file, byte[] xml, Complaints complaints) {
        try {
            var deployment = new DeploymentEntity();
            deployment.setId("trial");
            parser().createParse()
                    .sourceInputStream(new ByteArrayInputStream(xml))
                    .deployment(deployment)
                    .name(file)
                    .execute();
        } catch (ParseException refused) {
            refused.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .forEach(error -> complaints.add(
                            error.getMainElementId() == null ? "" : error.getMainElementId(),
                            "Die Prozess-Engine nimmt das Modell nicht an: " + error.getMessage(),
                            "Berichtigen Sie das Element im Modeler."));
        } catch (ProcessEngineException refused) {
            refuse("", refused, complaints);
        }
    }

    private BpmnParser parser() {
        return engine.getObject().getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser())
                .findFirst()
                .orElseThrow();
    }

    private static void refuse(String element, RuntimeException refused, Complaints complaints) {
        complaints.add(
                element,
                "Die Prozess-Engine nimmt das Modell nicht an: " + refused.getMessage(),
                "Berichtigen Sie die Datei im Modeler.");
    }
}
