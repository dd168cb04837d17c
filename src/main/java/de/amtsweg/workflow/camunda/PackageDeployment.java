package de.amtsweg.workflow.camunda;

import de.amtsweg.catalogue.PackagePublished;
import de.amtsweg.catalogue.Packages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deploys a package in the transaction that publishes it, with a copy of the shared parts it uses. */
@Component
class PackageDeployment {
    private final Packages packages;
    private final Deployments deployments;

    PackageDeployment(Packages packages, Deployments deployments) {
        this.packages = packages;
        this.deployments = deployments;
    }

    @EventListener
    void deploy(PackagePublished published) {
        if (published.id().key().equals(Packages.SHARED_PARTS)) {
            return;
        }
        var models = DeployedModels.of(packages.get(published.id()), packages.sharedParts());
        if (!models.isEmpty()) {
            deployments.deploy(published.id(), models);
        }
    }
}
