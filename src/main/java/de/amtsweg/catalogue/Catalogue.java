package de.amtsweg.catalogue;

import de.amtsweg.shared.ServiceKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which administrative services are on offer today, and what they are called. */
public interface Catalogue {
    List<AdministrativeService> onOffer();

    /** The newest version of every service, whether on offer today or not. */
    List<AdministrativeService> published();

    /** The version in force, when the service is on offer. */
    Optional<AdministrativeService> find(ServiceKey key);

    /** Any version that was ever published. */
    AdministrativeService get(PackageId id);

    /** Services on offer that fit the words, best first; all of them when there are no words. */
    List<AdministrativeService> search(String words, Locale locale);
}
