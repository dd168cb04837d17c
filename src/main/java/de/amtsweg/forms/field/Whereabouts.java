package de.amtsweg.forms.field;

import de.amtsweg.authority.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What places and addresses share: postal code, name of the place, and the official key that follows from them. */
final class Whereabouts {
    static final String ZIP = "plz";
    static final String TOWN = "ort";
    static final String ARS = "ars";

    private static final Pattern GERMAN_ZIP = Pattern.compile("\\d{5}");

    private Whereabouts() {}

    static boolean isGermanZip(String text) {
        return GERMAN_ZIP.matcher(text).matches();
    }

    /** The place somebody means: of this name, or the only one with this postal code. */
    static Optional<Place> resolve(Gazetteer gazetteer, String zip, String town) {
        if (!isGermanZip(zip)) {
            return Optional.empty();
        }
        var places = gazetteer.at(zip);
        var named = places.stream()
                .filter(place -> place.name().equalsIgnoreCase(town.strip()))
                .findFirst();
        return named.isPresent() || places.size() != 1 ? named : Optional.of(places.getFirst());
    }

    /** A copy with the official key of the place, or without one when the place is not known. */
    static Map<String, Object> withKey(Gazetteer gazetteer, Map<String, Object> answer) {
        var keyed = new LinkedHashMap<>(answer);
        resolve(gazetteer, text(answer, ZIP), text(answer, TOWN))
                .ifPresent(place -> keyed.put(ARS, place.ars().value()));
        return keyed;
    }

    static String text(Map<?, ?> answer, String part) {
        var value = answer.get(part);
        return value == null ? "" : value.toString();
    }

    /** Only the parts somebody may have answered, as texts. */
    static Map<String, Object> parts(Map<?, ?> stored, List<String> parts) {
        var answer = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            var text = text(stored, part).strip();
            if (!text.isEmpty()) {
                answer.put(part, text);
            }
        }
        return answer;
    }

    static Map<String, List<String>> typed(Map<?, ?> answer, List<String> parts) {
        var typed = new LinkedHashMap<String, List<String>>();
        parts.forEach(part -> typed.put(part, List.of(text(answer, part))));
        return typed;
    }

    static String line(Object... parts) {
        var words = new ArrayList<String>();
        for (var part : parts) {
            if (!part.toString().isBlank()) {
                words.add(part.toString());
            }
        }
        return String.join(" ", words);
    }
}
