package de.amtsweg.forms.field;

import de.amtsweg.authority.Place;
import java.util.List;

/** The places with a postal code, as far as they are known. */
@FunctionalInterface
interface Gazetteer {
    List<Place> at(String zip);
}
