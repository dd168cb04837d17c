package de.amtsweg.correspondence;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of a template. Templates see {@link Shown} values and nothing else: no methods, no files. */
final class Rendering {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .defaultValue("")
            .withCollector(new ShownValues())
            .withLoader(name -> {
                throw new MustacheException("Templates do not include other files");
            });

    private Rendering() {}

    /** @param print how a value is written into the text */
    static String fill(String template, Shown root, Function<Shown, String> print) {
        return COMPILER.withFormatter(value -> value instanceof Shown shown ? print.apply(shown) : value.toString())
                .compile(template)
                .execute(root);
    }

    /** What is wrong with the braces of a template; empty when nothing is. */
    static Optional<String> problemOf(String template) {
        try {
            COMPILER.compile(template);
            return Optional.empty();
        } catch (MustacheException wrong) {
            return Optional.of(wrong.getMessage() == null ? "" : wrong.getMessage());
        }
    }

    private static final class ShownValues implements Mustache.Collector {
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return switch (value) {
                case Shown shown -> shown.rows();
                // What is missing arrives as an empty list.
                case Iterable<?> items -> items.iterator();
                default -> null;
            };
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return (inside, part) -> inside instanceof Shown shown
                    ? shown.part(part).<Object>map(found -> found).orElse(Template.NO_FETCHER_FOUND)
                    : Template.NO_FETCHER_FOUND;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }
}
