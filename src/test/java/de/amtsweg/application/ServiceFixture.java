package de.amtsweg.application;

import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.AdministrativeService.Accessible;
import de.amtsweg.catalogue.AdministrativeService.AnswerPaths;
import de.amtsweg.catalogue.AdministrativeService.FilePlan;
import de.amtsweg.catalogue.AdministrativeService.PartyPaths;
import de.amtsweg.catalogue.AdministrativeService.Preview;
import de.amtsweg.catalogue.AdministrativeService.Retention;
import de.amtsweg.catalogue.AdministrativeService.ServicePage;
import de.amtsweg.catalogue.AdministrativeService.TrustLevel;
import de.amtsweg.catalogue.AdministrativeService.Validity;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.Noun;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.ProcedureLaw;
import de.amtsweg.shared.LocalizedText;
import de.amtsweg.shared.ServiceKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A catalogue with one plain service that hands in an Anzeige. */
public final class ServiceFixture implements Catalogue {
    public static final ServiceKey KEY = new ServiceKey("gewerbe-anmelden");

    static final AnswerPaths PATHS = new AnswerPaths(
            "betriebsort",
            Optional.of("email"),
            Optional.of("telefon"),
            Optional.of("zustellung"),
            new PartyPaths(
                    Optional.of("person.vornamen"),
                    Optional.of("person.familienname"),
                    Optional.of("firma"),
                    Optional.of("person.anschrift")),
            Optional.of(new PartyPaths(
                    Optional.of("bevollmaechtigt.name.vornamen"),
                    Optional.of("bevollmaechtigt.name.familienname"),
                    Optional.of("bevollmaechtigt.firma"),
                    Optional.of("bevollmaechtigt.anschrift"))),
            Optional.of("empfang"));

    /** The service in this revision. */
    public static AdministrativeService aService(PackageId id) {
        return aService(id, List.of("de"), Accessible.NONE);
    }

    /** The service in this revision, in these languages and with these other ways to understand it. */
    public static AdministrativeService aService(PackageId id, List<String> languages, Accessible accessible) {
        return new AdministrativeService(
                id,
                LocalizedText.german("Gewerbe anmelden"),
                LocalizedText.german("Ein Gewerbe beginnen."),
                new Noun(
                        Noun.Gender.FEMININE,
                        new LocalizedText(Map.of("de", "Anzeige", "en", "notice")),
                        new LocalizedText(Map.of("de", "Anzeigen", "en", "notices"))),
                new ServicePage(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        accessible),
                "antrag",
                Optional.empty(),
                PATHS,
                Preview.NONE,
                new FilePlan("122.10", "{{person.familienname}}", "{{person.familienname}}"),
                new Retention(5, "Abmeldung"),
                languages,
                TrustLevel.NONE,
                ProcedureLaw.VWVFG,
                Optional.empty(),
                new Validity(Optional.empty(), Optional.empty()),
                List.of());
    }

    @Override
    public List<AdministrativeService> published() {
        return onOffer();
    }

    @Override
    public List<AdministrativeService> onOffer() {
        return List.of(aService(new PackageId(KEY, 1)));
    }

    @Override
    public Optional<AdministrativeService> find(ServiceKey key) {
        return onOffer().stream().filter(service -> service.key().equals(key)).findFirst();
    }

    @Override
    public AdministrativeService get(PackageId id) {
        return aService(id);
    }

    @Override
    public List<AdministrativeService> search(String words, Locale locale) {
        return onOffer();
    }
}
