package de.amtsweg.authority;

import de.amtsweg.shared.Ars;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import java.util.Optional;

/**
 * Who is in charge of a service at a place, and how to reach them.
 *
 * @param service empty means every service
 * @param area a place, or the key of a county, a state or the federation with zeros behind it
 */
public record Responsibility(
        Optional<ServiceKey> service, Ars area, AuthorityId authority, Optional<UnitId> unit, String channel) {

    boolean covers(ServiceKey asked, Ars place) {
        return (service.isEmpty() || service.get().equals(asked))
                && place.value().startsWith(significantPart());
    }

    /** A row for the very service counts more than one for every service, and a smaller area more than a larger one. */
    int weight() {
        return (service.isPresent() ? 100 : 0) + significantPart().length();
    }

    // Official key: state 2, region 1, county 2, association 4, municipality 3 digits. Zeros mean "all of it".
    private String significantPart() {
        var key = area.value();
        for (int end : new int[] {9, 5, 3, 2, 0}) {
            if (!key.substring(end).chars().allMatch(digit -> digit == '0')) {
                return key;
            }
            key = key.substring(0, end);
        }
        return key;
    }
}
