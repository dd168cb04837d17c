package de.amtsweg.catalogue;

import de.amtsweg.shared.LocalizedText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds services by the words people use: keywords, parts of compounds, umlauts written out, a typing error. */
class SearchIndex {
    private static final Set<String> LITTLE_WORDS = Set.of(
            "ich", "wir", "ein", "eine", "einen", "einem", "der", "die", "das", "den", "dem", "mein", "meine", "meinen",
            "und", "oder", "fuer", "im", "in", "am", "an", "zu", "zum", "zur", "moechte", "will", "muss", "kann", "wie",
            "wo", "was", "mit", "von", "the", "my", "to", "of", "for", "and", "or", "want", "how", "where");

    private final Map<AdministrativeService, Map<String, Integer>> weights;

    SearchIndex(Collection<AdministrativeService> services) {
        weights = services.stream().collect(Collectors.toMap(service -> service, SearchIndex::weigh));
    }

    List<AdministrativeService> find(String words) {
        var asked = words(words);
        if (asked.isEmpty()) {
            return List.of();
        }
        var scores = new HashMap<AdministrativeService, Integer>();
        weights.forEach((service, known) -> {
            int score = asked.stream().mapToInt(word -> best(word, known)).sum();
            if (score > 0) {
                scores.put(service, score);
            }
        });
        return scores.entrySet().stream()
                .sorted(Map.Entry.<AdministrativeService, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().title().german(), Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Integer> weigh(AdministrativeService service) {
        var weights = new HashMap<String, Integer>();
        add(weights, service.title(), 10);
        service.page().keywords().forEach(keyword -> add(weights, keyword, 8));
        add(weights, service.noun().name(), 3);
        add(weights, service.summary(), 2);
        return weights;
    }

    private static void add(Map<String, Integer> weights, LocalizedText text, int weight) {
        text.byLanguage()
                .values()
                .forEach(wording -> words(wording).forEach(word -> weights.merge(word, weight, Math::max)));
    }

    private static int best(String asked, Map<String, Integer> known) {
        return known.entrySet().stream()
                .mapToInt(entry -> entry.getValue() * closeness(asked, entry.getKey()))
                .max()
                .orElse(0);
    }

    private static int closeness(String asked, String known) {
        if (asked.equals(known)) {
            return 10;
        }
        if (asked.length() >= 3 && known.startsWith(asked)) {
            return 7;
        }
        if (known.length() >= 5 && asked.contains(known) || asked.length() >= 5 && known.contains(asked)) {
            return 5;
        }
        return Typing.isSlipOf(asked, known) ? 3 : 0;
    }

    static List<String> words(String text) {
        return Arrays.stream(folded(text).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !LITTLE_WORDS.contains(word))
                .limit(20)
                .toList();
    }

    private static String folded(String text) {
        var spelledOut = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(spelledOut, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
