package de.amtsweg.payment;

import static org.mockito.Mockito.mock;

import de.amtsweg.application.Application;
import de.amtsweg.application.ApplicationBuilder;
import de.amtsweg.application.Applications;
import de.amtsweg.application.FollowUps;
import de.amtsweg.application.Parties;
import de.amtsweg.application.Party;
import de.amtsweg.authority.Duty;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.TestTown;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The payment room with a town around it, and an application whose fee is to be paid. */
public final class PaymentHouse {
    static final PersonId HEAD = new PersonId("kemal");
    static final FeeLine SINGLE =
            new FeeLine("Anzeige einer Person", "§ 14 GewO", Money.euros("26.00"), "12210.431100");
    static final FeeLine FURTHER = new FeeLine("Weitere Vertretung", "§ 14 GewO", Money.euros("13.00"), "12210.431101");

    private static final Map<TestDatabase, PaymentHouse> BUILT = new EnumMap<>(TestDatabase.class);

    public final House house;
    final Path data;
    public final Fees fees;
    public final Cashier cashier;
    public final Treasury treasury;

    private PaymentHouse(House house, Path data) {
        this.house = house;
        this.data = data;
        this.fees = house.the(Fees.class);
        this.cashier = house.the(Cashier.class);
        this.treasury = house.the(Treasury.class);
        TestTown.in(house);
    }

    /** One house per database; every test brings applications of its own. */
    static synchronized PaymentHouse on(TestDatabase database) {
        return BUILT.computeIfAbsent(
                database,
                known -> with(known, Map.of("amtsweg.payment.providers", "sandbox,scripted"), ScriptedProvider.class));
    }

    /** A house with settings of its own, and with these components beside. */
    public static PaymentHouse with(TestDatabase database, Map<String, String> settings, Class<?>... guests) {
        try {
            var data = Files.createTempDirectory("payment");
            var all = new HashMap<String, Object>(settings);
            all.put("amtsweg.data", data.toString());
            var builder = House.with(database, "payment", "authority", "journal")
                    .and(Catalogue.class, mock(Catalogue.class))
                    .and(Class.forName("de.amtsweg.application.ApplicationRows"))
                    .and(Applications.class)
                    .and(FollowUps.class)
                    .settings(all);
            Stream.of(guests).forEach(builder::and);
            return new PaymentHouse(builder.open(), data);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    public ApplicationId application() {
        return application("Lena", "Beispiel").id();
    }

    Application application(String given, String family) {
        var address = new Party.PartyAddress("Musterweg 1", "12345", "Musterstadt", "DE");
        var party = new Party(Optional.of(given), Optional.of(family), Optional.empty(), Optional.of(address));
        return ApplicationBuilder.anApplication()
                .inChargeIs("musterstadt", "musterstadt.gewerbeamt")
                .parties(new Parties(party, Optional.empty(), party))
                .storedIn(house.jdbc());
    }

    public ApplicationId applicationWithFee() {
        var id = application();
        fees.fix(id, List.of(SINGLE));
        return id;
    }

    /** Somebody who may decide. */
    void employHead() {
        var staff = house.the(Staff.class);
        if (staff.find(HEAD).isEmpty()) {
            staff.add(HEAD, "Kemal", "kemal@example.org");
            staff.addDuty(HEAD, new Duty(Role.HEAD, TestTown.TRADE_OFFICE));
        }
    }

    /** A fee was paid and is to be paid back; answers the key of the order. */
    String orderedRefund() {
        var id = applicationWithFee();
        cashier.start(id, "sandbox", URI.create("/status"));
        var attempt = cashier.attemptsOf(id).getLast();
        cashier.confirm(new Confirmation(attempt.id(), "sandbox", "s-" + attempt.id(), attempt.amount()));
        treasury.refund(id);
        return treasury.ordersFor(id).getLast().key();
    }

    /** Asks what has become of an attempt, also of one that has ended. */
    public void lookAt(PaymentAttempt attempt) {
        cashier.lookAt(attempt);
    }

    public FeeStatus status(ApplicationId id) {
        return fees.of(id).orElseThrow().status();
    }

    public List<PaymentReceived> received(ApplicationId id) {
        return house.heard(PaymentReceived.class).stream()
                .filter(event -> event.application().equals(id))
                .toList();
    }

    public List<PaymentCancelled> cancelled(ApplicationId id) {
        return house.heard(PaymentCancelled.class).stream()
                .filter(event -> event.application().equals(id))
                .toList();
    }

    public List<String> journalOf(ApplicationId id) {
        return house.the(Journal.class).of(id).stream().map(JournalEntry::type).toList();
    }
}
