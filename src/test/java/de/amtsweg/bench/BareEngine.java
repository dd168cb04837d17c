package de.amtsweg.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine alone on the same models: empty steps, nobody's data, no pages. What it can do is the most we could do. */
final class BareEngine implements AutoCloseable {
    private static final Pattern BLOCK = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final int RECIPIENTS = 6;

    private final ProcessEngine engine;

    BareEngine(String url, String user) throws Exception {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(url);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword("");
        configuration.setJdbcMaxActiveConnections(20);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        configuration.setIdGenerator(() -> UUID.randomUUID().toString());
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (var file : models()) {
            deployment.addString(file.getFileName().toString(), Files.readString(file));
        }
        deployment.deploy();
    }

    private static List<Path> models() throws Exception {
        var models = new ArrayList<Path>();
        for (var folder : List.of("processes/gewerbe-anmelden", "processes/bausteine")) {
            try (var files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".bpmn")).forEach(models::add);
            }
        }
        return models;
    }

    private static Map<Object, Object> beans() throws Exception {
        var beans = new HashMap<Object, Object>();
        for (var file : models()) {
            var blocks = BLOCK.matcher(Files.readString(file));
            while (blocks.find()) {
                beans.put(blocks.group(1), (JavaDelegate) execution -> {});
            }
        }
        beans.put("determineRecipients", (JavaDelegate) execution -> execution.setVariable("recipients", RECIPIENTS));
        beans.put("provideDocument", (JavaDelegate) execution -> {
            execution.setVariable("way", "download");
            execution.setVariable("documentId", "1");
        });
        beans.put("writeNotice", (JavaDelegate) execution -> execution.setVariable("documentId", "1"));
        beans.put("form", Map.of("vorhaben", "neu"));
        beans.put("clerk", clerk());
        beans.put("fee", Map.of("isDue", true, "isOpen", false));
        beans.put("authority", Map.of("paymentFirst", false));
        beans.put("deadline", anyDay());
        beans.put("sinceReceipt", anyDay());
        return beans;
    }

    private static Map<String, Object> clerk() {
        var clerk = new HashMap<String, Object>();
        clerk.put("ergebnis", "bestaetigen");
        clerk.put("fehlendeErlaubnis", false);
        return clerk;
    }

    private static Map<String, Object> anyDay() {
        return new HashMap<>() {
            @Override
            public Object get(Object period) {
                return "2099-01-01T12:00:00";
            }
        };
    }

    /** Applications per second through the whole course. */
    double run(int applications, int threads) throws Exception {
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < applications; i++) {
                work.add(() -> {
                    course();
                    return null;
                });
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        return applications / ((System.nanoTime() - start) / 1e9);
    }

    private void course() {
        var runtime = engine.getRuntimeService();
        var process = runtime.startProcessInstanceByKey("gewerbe-anmelden");
        message(process.getId(), "PaymentConfirmed");
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process.getId())
                .singleResult();
        engine.getTaskService().claim(task.getId(), "sabine");
        engine.getTaskService().complete(task.getId());
        for (int i = 0; i < RECIPIENTS; i++) {
            message(process.getId(), "RecipientAcknowledged");
        }
        message(process.getId(), "DocumentRetrieved");
        if (runtime.createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .count()
                > 0) {
            throw new IllegalStateException(
                    "The process has not ended: " + runtime.getActiveActivityIds(process.getId()));
        }
    }

    private void message(String root, String name) {
        var runtime = engine.getRuntimeService();
        var waiting = runtime.createProcessInstanceQuery().rootProcessInstanceId(root).list().stream()
                .flatMap(process -> runtime
                        .createExecutionQuery()
                        .processInstanceId(process.getId())
                        .messageEventSubscriptionName(name)
                        .list()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing waits for " + name));
        runtime.messageEventReceived(name, waiting.getId());
    }

    @Override
    public void close() {
        engine.close();
    }
}
