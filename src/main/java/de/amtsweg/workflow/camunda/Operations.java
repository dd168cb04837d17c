package de.amtsweg.workflow.camunda;

import java.io.IOException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the recurring work of the house; unchanged models are left as they are. */
@Component
class Operations implements ApplicationRunner {
    private final RepositoryService repository;

    Operations(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var deployment = repository.createDeployment().name("operations").enableDuplicateFiltering(true);
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath*:operations/*.bpmn")) {
            try (var xml = model.getInputStream()) {
                deployment.addInputStream(String.valueOf(model.getFilename()), xml);
            }
        }
        deployment.deploy();
    }
}
