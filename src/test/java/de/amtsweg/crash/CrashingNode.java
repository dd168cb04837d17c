package de.amtsweg.crash;

import de.amtsweg.Amtsweg;
import de.amtsweg.application.ApplicationStatus;
import de.amtsweg.application.Applications;
import de.amtsweg.application.DraftId;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.Receipt;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.forms.FormContext;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.workflow.ScenarioRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A node that dies, in a JVM of its own: the first time any step of the course is about to be committed, the process ends
 * as if somebody had pulled the plug. Started again it goes on where the database stands, until the case is closed.
 *
 * <p>Arguments: folder of its notes, then settings of the application.
 */
public final class CrashingNode {
    static final int DIED = 137;

    private CrashingNode() {}

    public static void main(String[] arguments) throws Exception {
        var notes = Path.of(arguments[0]);
        var settings = Arrays.copyOfRange(arguments, 1, arguments.length);
        var node = new SpringApplicationBuilder(Amtsweg.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new Plug(notes)))
                .run(settings);
        var application = submitted(node, notes.resolve("draft"));
        var people = new People(node, application);
        var last = System.nanoTime() + 150_000_000_000L;
        while (node.getBean(Applications.class).get(application).status() != ApplicationStatus.CLOSED) {
            if (System.nanoTime() > last) {
                System.err.println("Stuck: " + people.whatIsOpen());
                Runtime.getRuntime().halt(3);
            }
            people.act();
            Thread.sleep(50);
        }
        Files.writeString(notes.resolve("application"), application.toString());
        Runtime.getRuntime().halt(0);
    }

    /** The same draft again after every crash: submitted twice it is one application. */
    private static ApplicationId submitted(ConfigurableApplicationContext node, Path note) throws IOException {
        var drafts = node.getBean(Drafts.class);
        if (!Files.exists(note)) {
            var service = node.getBean(Catalogue.class)
                    .find(new ServiceKey("gewerbe-anmelden"))
                    .orElseThrow();
            var answers = node.getBean(ScenarioRunner.class)
                    .scenariosOf(service.id())
                    .getFirst()
                    .answers();
            var checked = node.getBean(ServiceForms.class)
                    .get(service.id(), service.form())
                    .checkAll(answers, FormContext.of(Locale.GERMAN, LocalDate.now()));
            var draft = drafts.open(service.key(), service.id().revision(), checked.answers());
            Files.writeString(note, draft.id().token());
        }
        return drafts.submit(DraftId.of(Files.readString(note)), Receipt.online(LocalDate.now()))
                .application();
    }

    /** Hangs on every step of every model. */
    private static final class Plug extends AbstractBpmnParseListener implements BeanPostProcessor, ExecutionListener {
        private final Path log;

        Plug(Path notes) {
            this.log = notes.resolve("died-at");
        }

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof SpringProcessEngineConfiguration engine) {
                engine.getCustomPostBPMNParseListeners().add(this);
            }
            return bean;
        }

        @Override
        public void notify(DelegateExecution execution) throws IOException {
            if (execution.getProcessBusinessKey() == null && execution.getBusinessKey() == null) {
                return;
            }
            pull(execution.getCurrentActivityId());
        }

        private synchronized void pull(String step) throws IOException {
            if (Files.exists(log) && Files.readAllLines(log).contains(step)) {
                return;
            }
            Files.writeString(log, step + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Runtime.getRuntime().halt(DIED);
        }

        private void hang(ActivityImpl activity) {
            activity.addListener(ExecutionListener.EVENTNAME_END, this);
        }

        @Override
        public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            hang(activity);
        }

        @Override
        public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            hang(activity);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            hang(activity);
        }

        @Override
        public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            hang(activity);
        }

        @Override
        public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
            hang(activity);
        }

        @Override
        public void parseParallelGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
            hang(activity);
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            hang(activity);
        }
    }
}
