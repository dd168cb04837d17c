package de.amtsweg.crash;

import de.amtsweg.Amtsweg;
import de.amtsweg.application.ApplicationStatus;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Channel;
import de.amtsweg.application.DraftId;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.Receipt;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.AuthoritySettings;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.efile.CaseFiles;
import de.amtsweg.forms.FormContext;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.workflow.ScenarioRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A node that dies, in a JVM of its own: the first time a deadly step of the course is about to be committed, or a payment or
 * a document comes to a deadly point, the process ends as if somebody had pulled the plug. Started again it goes on where the database
 * stands, until the case is closed.
 *
 * <p>Arguments: folder of its notes, the deadly steps ({@link #NO_STEP}, names with commas, or {@link #EVERY_STEP_BUT} before them), how the
 * certificate is wanted, then settings of the application.
 */
public final class CrashingNode {
    static final int DIED = 137;
    static final String EVERY_STEP_BUT = "every but ";
    static final String NO_STEP = "none";

    private static final Duration STUCK_AFTER = Duration.ofMinutes(5);
    private static final int STUCK = 3;
    private static final int BROKEN = 4;

    private CrashingNode() {}

    public static void main(String[] arguments) {
        try {
            live(Path.of(arguments[0]), arguments);
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    private static void live(Path notes, String[] arguments) throws Exception {
        var plug = new Plug(notes, arguments[1]);
        var node = new SpringApplicationBuilder(Amtsweg.class)
                .initializers(
                        new DeadlySteps(plug)::hangIn, new DeadlyPayment(plug)::hangIn, new DeadlyPaper(plug)::hangIn)
                .run(Arrays.copyOfRange(arguments, 3, arguments.length));
        paidWithPayPalOnly(node.getBean(Authorities.class));
        var application = submitted(node, notes.resolve("draft"), arguments[2]);
        var people = new People(node, application, notes.resolve("paid"));
        var last = System.nanoTime() + STUCK_AFTER.toNanos();
        while (node.getBean(Applications.class).get(application).status() != ApplicationStatus.CLOSED) {
            if (System.nanoTime() > last) {
                System.err.println("Stuck: " + people.whatIsOpen());
                Runtime.getRuntime().halt(STUCK);
            }
            people.act();
            Thread.sleep(100);
        }
        var files = node.getBean(CaseFiles.class);
        Files.writeString(
                notes.resolve("verified"),
                files.verify(files.of(application).orElseThrow().file().id()).toString());
    }

    /** The sandbox would forget what was paid whenever the node dies. */
    private static void paidWithPayPalOnly(Authorities authorities) {
        var town = new AuthorityId("musterstadt");
        var now = authorities.get(town).settings();
        authorities.changeSettings(
                town,
                new AuthoritySettings(
                        now.paymentFirst(), now.onlineId(), now.fourEyes(), now.waivedRecipients(), List.of("paypal")));
    }

    /** The same draft again after every crash: submitted twice it is one application. */
    private static ApplicationId submitted(ConfigurableApplicationContext node, Path note, String delivery)
            throws IOException {
        var drafts = node.getBean(Drafts.class);
        if (!Files.exists(note)) {
            var service = node.getBean(Catalogue.class)
                    .find(new ServiceKey("gewerbe-anmelden"))
                    .orElseThrow();
            var answers = node.getBean(ScenarioRunner.class)
                    .scenariosOf(service.id())
                    .getFirst()
                    .answers()
                    .with("zustellung", delivery);
            var checked = node.getBean(ServiceForms.class)
                    .get(service.id(), service.form())
                    .checkAll(answers, FormContext.of(Locale.GERMAN, LocalDate.now()));
            var draft = drafts.open(service.key(), service.id().revision(), checked.answers());
            Files.writeString(note, draft.id().token());
        }
        return drafts.submit(
                        DraftId.of(Files.readString(note)),
                        new Receipt(Channel.ONLINE, LocalDate.now(), Optional.empty()))
                .application();
    }
}
