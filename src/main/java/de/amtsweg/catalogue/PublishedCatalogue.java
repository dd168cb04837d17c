package de.amtsweg.catalogue;

import de.amtsweg.shared.ServiceKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The catalogue of the packages in force; asks the tables first which these are, because another node may have published. */
@Service
class PublishedCatalogue implements Catalogue {
    private record Shelf(List<PackageId> newest, List<AdministrativeService> services, SearchIndex index) {}

    private final PackageTables tables;
    private final Packages packages;
    private final Clock clock;
    private volatile Shelf shelf = new Shelf(List.of(), List.of(), new SearchIndex(List.of()));

    PublishedCatalogue(PackageTables tables, Packages packages, Clock clock) {
        this.tables = tables;
        this.packages = packages;
        this.clock = clock;
    }

    @Override
    public List<AdministrativeService> onOffer() {
        return shelf().services().stream().filter(this::isOnOffer).toList();
    }

    @Override
    public List<AdministrativeService> published() {
        return shelf().services();
    }

    @Override
    public Optional<AdministrativeService> find(ServiceKey key) {
        return onOffer().stream().filter(service -> service.key().equals(key)).findFirst();
    }

    @Override
    public AdministrativeService get(PackageId id) {
        return shelf().services().stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseGet(() -> read(id));
    }

    @Override
    public List<AdministrativeService> search(String words, Locale locale) {
        if (SearchIndex.words(words).isEmpty()) {
            return onOffer().stream()
                    .sorted(Comparator.comparing(service -> service.title().in(locale)))
                    .toList();
        }
        return shelf().index().find(words).stream().filter(this::isOnOffer).toList();
    }

    private boolean isOnOffer(AdministrativeService service) {
        return service.validity().covers(LocalDate.now(clock));
    }

    private Shelf shelf() {
        var newest = tables.newest().stream()
                .filter(id -> !id.key().equals(Packages.SHARED_PARTS))
                .toList();
        var current = shelf;
        if (!current.newest().equals(newest)) {
            var services = newest.stream().map(this::read).toList();
            current = new Shelf(newest, services, new SearchIndex(services));
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                shelf = current; // what a transaction sees may be rolled back
            }
        }
        return current;
    }

    private AdministrativeService read(PackageId id) {
        return ServiceDescription.read(id, packages.get(id))
                .service()
                .orElseThrow(() -> new IllegalStateException("Package " + id + " was published but cannot be read"));
    }
}
