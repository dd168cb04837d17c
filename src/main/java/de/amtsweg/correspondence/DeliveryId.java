package de.amtsweg.correspondence;

import de.amtsweg.shared.TimeOrderedUuid;
import java.util.UUID;

/** Identity of one delivery of one document. */
public record DeliveryId(UUID value) {
    public static DeliveryId next() {
        return new DeliveryId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
