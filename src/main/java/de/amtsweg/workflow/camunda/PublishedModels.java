package de.amtsweg.workflow.camunda;

import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.workflow.Models;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** Models as the catalogue keeps them, and the counts of the engine. */
@Component
class PublishedModels implements Models {
    private final Packages packages;
    private final Deployments deployments;
    private final ManagementService management;

    PublishedModels(Packages packages, Deployments deployments, ManagementService management) {
        this.packages = packages;
        this.deployments = deployments;
        this.management = management;
    }

    @Override
    public String bpmn(ServiceKey service, int revision) {
        return new String(packages.file(new PackageId(service, revision), service + ".bpmn"), StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, Integer> running(ServiceKey service, int revision) {
        var process = deployments.process(new PackageId(service, revision));
        var counts = new TreeMap<String, Integer>();
        management
                .createActivityStatisticsQuery(process.getId())
                .list()
                .forEach(activity -> counts.put(activity.getId(), activity.getInstances()));
        return counts;
    }
}
