package de.amtsweg.production;

import de.amtsweg.Amtsweg;
import de.amtsweg.application.Attachments;
import de.amtsweg.application.ConfirmedEmails;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.Receipt;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.application.Submitted;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.forms.FormContext;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.MailOffice;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.workflow.ScenarioRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A town that runs Amtsweg for real: two nodes that start at the same moment on an empty PostgreSQL, the directory of the
 * guide, a mail server, a sign-in service, nobody who plays anything.
 */
final class RealTown implements AutoCloseable {
    static final String OPERATOR = "anna";
    static final String PASSWORD = "anna-hat-ein-passwort";

    private static final Path DIRECTORY_OF_THE_GUIDE = Path.of("src/docs/directory-example.yaml");
    private static final String HASH_OF_THE_GUIDE = "{bcrypt}put-the-hash-here";

    private final List<ConfigurableApplicationContext> nodes;

    RealTown(Path folder, MailOffice mails, SignInHouse signIn) {
        var settings = settings(directory(folder), folder, mails, signIn);
        nodes = AtOnce.times(2, () -> start(settings));
    }

    static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Amtsweg.class).run(settings);
    }

    private static String[] settings(Path directory, Path folder, MailOffice mails, SignInHouse signIn) {
        var own = Stream.of(
                "--amtsweg.mode=production",
                "--amtsweg.secret=a-secret-of-forty-characters-for-a-test!",
                "--amtsweg.data=" + folder.resolve("data"),
                "--amtsweg.authority.directory.files=" + directory,
                "--amtsweg.payment.providers=",
                "--amtsweg.correspondence.site=https://rathaus.neustadt.example",
                "--spring.datasource.url=" + TestDatabase.POSTGRESQL.freshUrl(),
                "--spring.datasource.username=" + TestDatabase.POSTGRESQL.user(),
                "--spring.datasource.password=",
                "--server.forward-headers-strategy=native",
                "--server.port=0");
        return Stream.of(own, mails.settings().stream(), signIn.settings().stream())
                .flatMap(settings -> settings)
                .toArray(String[]::new);
    }

    private static Path directory(Path folder) {
        try {
            var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
            return Files.writeString(
                    folder.resolve("directory.yaml"),
                    Files.readString(DIRECTORY_OF_THE_GUIDE).replace(HASH_OF_THE_GUIDE, hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T the(Class<T> type) {
        return nodes.getFirst().getBean(type);
    }

    List<ProxiedBrowser> browsers() {
        return nodes.stream().map(node -> new ProxiedBrowser(address(node))).toList();
    }

    ProxiedBrowser browser() {
        return browsers().getLast();
    }

    int port() {
        return address(nodes.getFirst()).getPort();
    }

    private static URI address(ConfigurableApplicationContext node) {
        var server = ((WebServerApplicationContext) node).getWebServer();
        return URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort()));
    }

    /** Somebody notified a business in this town. */
    Submitted submitted() {
        var service =
                the(Catalogue.class).find(new ServiceKey("gewerbe-anmelden")).orElseThrow();
        var answers = the(ScenarioRunner.class)
                .scenariosOf(service.id())
                .getFirst()
                .answers()
                .with("betriebsort", Map.of("plz", "12388", "ort", "Neustadt"));
        var checked = the(ServiceForms.class)
                .get(service.id(), service.form())
                .checkAll(answers, FormContext.of(Locale.GERMAN, LocalDate.now()));
        var draft = the(Drafts.class).open(service.key(), service.id().revision(), checked.answers());
        var emails = the(ConfirmedEmails.class);
        emails.confirm(draft.id(), emails.addressIn(draft).orElseThrow(), new AuthorityId("neustadt"));
        return the(Drafts.class).submit(draft.id(), Receipt.online(LocalDate.now()));
    }

    /** What the fee decision of an application says, once there is one. */
    List<String> feeDecision(ApplicationId application) {
        return the(Attachments.class).latest(application, "gebuehrenbescheid").stream()
                .map(decision -> text(the(DocumentStore.class).bytes(decision.document())))
                .toList();
    }

    private static String text(byte[] document) {
        try (var pdf = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(ConfigurableApplicationContext::close);
    }
}
