package de.amtsweg.payment;

import static org.mockito.Mockito.mock;

import de.amtsweg.application.Application;
import de.amtsweg.application.ApplicationBuilder;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Parties;
import de.amtsweg.application.Party;
import de.amtsweg.authority.TestTown;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.journal.Journal;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payment room with a town around it, and an application whose fee is to be paid. */
final class PaymentHouse {
    static final FeeLine SINGLE =
            new FeeLine("Anzeige einer Person", "§ 14 GewO", Money.euros("26.00"), "12210.431100");
    static final FeeLine FURTHER = new FeeLine("Weitere Vertretung", "§ 14 GewO", Money.euros("13.00"), "12210.431101");

    private static final Map<TestDatabase, PaymentHouse> BUILT = new EnumMap<>(TestDatabase.class);

    final House house;
    final Path data;
    final Fees fees;
    final Cashier cashier;
    final Treasury treasury;

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
        return BUILT.computeIfAbsent(database, PaymentHouse::build);
    }

    private static PaymentHouse build(TestDatabase database) {
        try {
            var data = Files.createTempDirectory("payment");
            var house = House.with(database, "payment", "authority", "journal")
                    .and(Catalogue.class, mock(Catalogue.class))
                    .and(Class.forName("de.amtsweg.application.ApplicationRows"))
                    .and(Applications.class)
                    .settings(Map.of("amtsweg.data", data.toString()))
                    .open();
            return new PaymentHouse(house, data);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    ApplicationId application() {
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

    ApplicationId applicationWithFee() {
        var id = application();
        fees.fix(id, List.of(SINGLE));
        return id;
    }

    FeeStatus status(ApplicationId id) {
        return fees.of(id).orElseThrow().status();
    }

    List<PaymentReceived> received(ApplicationId id) {
        return house.heard(PaymentReceived.class).stream()
                .filter(event -> event.application().equals(id))
                .toList();
    }

    List<PaymentCancelled> cancelled(ApplicationId id) {
        return house.heard(PaymentCancelled.class).stream()
                .filter(event -> event.application().equals(id))
                .toList();
    }

    List<String> journalOf(ApplicationId id) {
        return house.the(Journal.class).of(id).stream().map(JournalEntry::type).toList();
    }
}
