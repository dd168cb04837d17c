package de.amtsweg.efile;

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

/** A catalogue of services of which only the period of retention matters. */
final class Periods implements Catalogue {
    private static final Map<String, Retention> PERIODS = Map.of(
            "gewerbe-anmelden", new Retention(5, "gewerbe-abgemeldet"),
            "gewerbe-auskunft", new Retention(10, "case-closed"),
            "parkausweis", new Retention(1, "case-closed"));

    @Override
    public AdministrativeService get(PackageId id) {
        return kept(id, PERIODS.get(id.key().value()));
    }

    @Override
    public List<AdministrativeService> onOffer() {
        return List.of();
    }

    @Override
    public List<AdministrativeService> published() {
        return PERIODS.keySet().stream()
                .sorted()
                .map(key -> get(new PackageId(new ServiceKey(key), 1)))
                .toList();
    }

    @Override
    public Optional<AdministrativeService> find(ServiceKey key) {
        return Optional.empty();
    }

    @Override
    public List<AdministrativeService> search(String words, Locale locale) {
        return List.of();
    }

    private static AdministrativeService kept(PackageId id, Retention retention) {
        var title = LocalizedText.german("Leistung");
        return new AdministrativeService(
                id,
                title,
                title,
                Noun.APPLICATION,
                new ServicePage(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Accessible.NONE),
                "antrag",
                Optional.empty(),
                new AnswerPaths(
                        "ort",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new PartyPaths(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty()),
                Preview.NONE,
                new FilePlan("122.10", "", ""),
                retention,
                List.of("de"),
                TrustLevel.NONE,
                ProcedureLaw.VWVFG,
                Optional.empty(),
                new Validity(Optional.empty(), Optional.empty()),
                List.of());
    }
}
