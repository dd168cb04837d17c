package de.amtsweg.correspondence;

import de.amtsweg.application.Application;
import de.amtsweg.application.ApplicationBuilder;
import de.amtsweg.application.Parties;
import de.amtsweg.application.Party;
import de.amtsweg.application.Party.PartyAddress;
import de.amtsweg.authority.DemoTown;
import de.amtsweg.catalogue.FolderImport;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The room of correspondence with the demo town around it, and the shipped services published. */
final class CorrespondenceHouse {
    private static final Map<TestDatabase, CorrespondenceHouse> BUILT = new EnumMap<>(TestDatabase.class);

    final House house;
    final Path data;

    private CorrespondenceHouse(House house, Path data) {
        this.house = house;
        this.data = data;
    }

    /** One house per database; every test brings applications of its own. */
    static synchronized CorrespondenceHouse on(TestDatabase database) {
        return BUILT.computeIfAbsent(database, CorrespondenceHouse::build);
    }

    private static CorrespondenceHouse build(TestDatabase database) {
        try {
            var data = Files.createTempDirectory("correspondence");
            var house = open(database, Map.of("amtsweg.data", data.toString()));
            return new CorrespondenceHouse(house, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static House open(TestDatabase database, Map<String, Object> settings) {
        var house = House.with(
                        database,
                        "authority",
                        "journal",
                        "catalogue",
                        "forms",
                        "documents",
                        "application",
                        "correspondence")
                .and(MessageSource.class, messages())
                .settings(settings)
                .open();
        house.the(DemoTown.class).build();
        house.the(FolderImport.class).importFolders();
        return house;
    }

    private static MessageSource messages() {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(
                "classpath:messages/forms", "classpath:messages/fields", "classpath:messages/correspondence");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setUseCodeAsDefaultMessage(true);
        return messages;
    }

    <T> T the(Class<T> type) {
        return house.the(type);
    }

    /** Lena's salon, received last Sunday. */
    static ApplicationBuilder lenasSalon(House house) {
        var address = Map.<String, Object>of(
                "strasse", "Musterweg", "hausnummer", "5 b", "plz", "12345", "ort", "Musterstadt");
        var lena = new Party(
                Optional.of("Lena"),
                Optional.of("Łukaszewicz-Öztürk"),
                Optional.empty(),
                Optional.of(new PartyAddress("Musterweg 5 b", "12345", "Musterstadt", "")));
        var service = house.the(Packages.class)
                .current(new ServiceKey("gewerbe-anmelden"))
                .orElseThrow();
        return ApplicationBuilder.anApplication()
                .of(service)
                .receivedOn(LocalDate.of(2026, 5, 3))
                .inChargeIs("musterstadt", "musterstadt.gewerbeamt")
                .parties(new Parties(lena, Optional.empty(), lena))
                .answers(Map.of(
                        "rechtsform",
                        "einzelunternehmen",
                        "geschaeftsbezeichnung",
                        "Salon Lena",
                        "betriebsanschrift",
                        address,
                        "taetigkeit",
                        "Friseurhandwerk; Verkauf von Pflegeprodukten **im Laden** und über das Internet",
                        "beginn",
                        LocalDate.of(2026, 6, 1),
                        "betriebsform",
                        List.of("handwerk", "handel"),
                        "person",
                        Map.of(
                                "familienname",
                                "Łukaszewicz-Öztürk",
                                "vornamen",
                                "Lena",
                                "geburtsdatum",
                                LocalDate.of(1988, 2, 29),
                                "anschrift",
                                address)));
    }

    Application application() {
        return lenasSalon(house).storedIn(house.jdbc());
    }

    Application applicationWithoutMail() {
        return lenasSalon(house).withoutEmail().storedIn(house.jdbc());
    }
}
