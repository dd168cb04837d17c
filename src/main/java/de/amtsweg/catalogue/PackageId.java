package de.amtsweg.catalogue;

import de.amtsweg.shared.ServiceKey;

/** One published version of a service package. A running application keeps the version it started with. */
public record PackageId(ServiceKey key, int revision) {
    @Override
    public String toString() {
        return key + " " + revision;
    }
}
