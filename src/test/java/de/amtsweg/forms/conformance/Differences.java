package de.amtsweg.forms.conformance;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What our server does in another way than form-js, in words the cases use. */
final class Differences {
    private final Set<String> found = new TreeSet<>();

    private Differences() {}

    static Set<String> between(Seen formJs, Seen ours) {
        var differences = new Differences();
        differences.compare("show", formJs.shown(), ours.shown());
        differences.compare("refuse", formJs.refused(), ours.refused());
        ours.words().forEach((name, words) -> {
            if (formJs.words().containsKey(name) && !words.equals(formJs.words().get(name))) {
                differences.found.add("other words at " + name);
            }
        });
        differences.compareAnswers(formJs, ours);
        ours.restless().forEach(name -> differences.found.add(name + " comes or goes when it is sent"));
        return differences.found;
    }

    private void compare(String verb, Set<String> formJs, Set<String> ours) {
        formJs.stream()
                .filter(name -> !ours.contains(name))
                .forEach(name -> found.add("only form-js " + verb + "s " + name));
        ours.stream().filter(name -> !formJs.contains(name)).forEach(name -> found.add("only we " + verb + " " + name));
    }

    private void compareAnswers(Seen formJs, Seen ours) {
        var paths = new TreeSet<>(formJs.answers().keySet());
        paths.addAll(ours.answers().keySet());
        // Where an answer is refused, none is taken.
        paths.removeIf(path -> formJs.refused().contains(path) || ours.refused().contains(path));
        for (var path : paths) {
            if (!Objects.equals(formJs.answers().get(path), ours.answers().get(path))) {
                found.add("other answer at " + path);
            }
        }
    }
}
