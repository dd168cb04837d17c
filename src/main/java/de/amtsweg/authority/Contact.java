package de.amtsweg.authority;

import java.util.List;

/** How people reach an authority; a part nobody told us is empty. */
public record Contact(String phone, String email, String web, List<String> openingHours) {
    public static final Contact NONE = new Contact("", "", "", List.of());

    public Contact {
        openingHours = List.copyOf(openingHours);
    }
}
