package de.amtsweg.crash;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.DeliveryState;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.PaymentWatch;
import de.amtsweg.routing.Acknowledgement;
import de.amtsweg.routing.DispatchState;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.ClerkForms;
import de.amtsweg.workflow.TaskList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Everybody around the course of one application: they do what it waits for, and would do it again. */
final class People {
    private static final PersonId CLERK = new PersonId("sabine");
    private static final Answers FINDINGS = new Answers(Map.of(
            "identitaetGeprueft", "gesehen", "taetigkeitWortlaut", "Handel mit Fahrrädern", "ergebnis", "bestaetigen"));

    private final ApplicationContext house;
    private final ApplicationId application;
    private final Path paid;

    /** @param paid the payer's note of having paid */
    People(ApplicationContext house, ApplicationId application, Path paid) {
        this.house = house;
        this.application = application;
        this.paid = paid;
    }

    void act() {
        pay();
        check();
        house.getBean(Dispatches.class).of(application).stream()
                .filter(dispatch -> dispatch.state() == DispatchState.HANDED_OVER)
                .forEach(dispatch ->
                        house.getBean(Dispatches.class).answered(dispatch.id(), new Acknowledgement.Accepted()));
        house.getBean(Deliveries.class).of(application).stream()
                .filter(delivery -> delivery.state() == DeliveryState.PROVIDED)
                .forEach(delivery -> house.getBean(Deliveries.class).retrieved(delivery.id(), "test"));
    }

    /** Nobody waits for a page that does not come: once the payer has paid, it is the watch that has to find out. */
    private void pay() {
        if (Files.exists(paid)) {
            house.getBean(PaymentWatch.class).askAboutOpenAttempts();
            return;
        }
        var due = house.getBean(Fees.class).of(application).filter(Fee::isDue);
        if (due.flatMap(Fee::dueOn).isEmpty()) {
            return;
        }
        var cashier = house.getBean(Cashier.class);
        var page = cashier.start(application, "paypal", URI.create("/status"));
        if (page.isAbsolute()) {
            payAt(page);
        }
        cashier.lookAt(application);
    }

    private void payAt(URI page) {
        try (var done = page.toURL().openStream()) {
            done.readAllBytes();
            Files.createFile(paid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() {
        var tasks = house.getBean(TaskList.class);
        for (var open : tasks.of(application, CLERK)) {
            var task = tasks.find(open.id(), CLERK).orElseThrow();
            var answers = house.getBean(ClerkForms.class)
                    .of(task, Locale.GERMAN)
                    .orElseThrow()
                    .checkAll(FINDINGS)
                    .answers();
            tasks.claim(open.id(), CLERK);
            tasks.complete(open.id(), CLERK, answers);
        }
    }

    String whatIsOpen() {
        return house.getBean(TaskList.class).of(application, CLERK)
                + " "
                + house.getBean(Fees.class).of(application).map(Fee::status)
                + " "
                + house.getBean(Dispatches.class).of(application).size()
                + " dispatches";
    }
}
