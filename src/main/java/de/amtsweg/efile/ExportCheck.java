package de.amtsweg.efile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import tools.jackson.core.JacksonException;

/**
 * The command {@code verify}: checks an exported file with nothing but the file itself. Says in one line that it is
 * intact, or what was changed, removed or added first.
 */
public final class ExportCheck {
    /** What the command is called. */
    public static final String COMMAND = "verify";

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private final PrintStream out;
    private final ResourceBundle words;

    private ExportCheck(PrintStream out, Locale locale) {
        this.out = out;
        this.words = ResourceBundle.getBundle(
                "messages.efile",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @return 0 when the file is intact, 1 when it was tampered with, 2 when it cannot be read */
    public static int run(List<String> arguments, PrintStream out, Locale locale) {
        return new ExportCheck(out, locale).run(arguments);
    }

    private int run(List<String> arguments) {
        if (arguments.size() != 1) {
            return say(UNREADABLE, "usage");
        }
        try (var container = ExportContainer.open(Path.of(arguments.getFirst()))) {
            var content = container.content();
            return verdict(content, new ExportInspection(container, content).check());
        } catch (ExportContainer.Refused refused) {
            return say(UNREADABLE, "refused." + refused.reason());
        } catch (IOException | IllegalArgumentException e) {
            return say(UNREADABLE, "refused.NO_ZIP");
        } catch (JacksonException | StackOverflowError e) {
            return say(UNREADABLE, "refused.BAD_CONTENT");
        }
    }

    private int verdict(ExportedFile content, ExportInspection.Finding finding) {
        return switch (finding) {
            case ExportInspection.Stranger(var path) -> say(BROKEN, "stranger", clean(path));
            case ExportInspection.Unfit(var path) -> say(BROKEN, "unfit", clean(path));
            case ExportInspection.OtherDay(var day) -> say(BROKEN, "otherDay", day.toString());
            case ExportInspection.OfChain(Verification.Broken(var position, var fault, var document)) ->
                say(
                        BROKEN,
                        "broken." + fault,
                        Long.toString(position),
                        document.map(id -> clean(content.name(id))).orElse(""));
            case ExportInspection.OfChain(Verification.Intact(var entries)) -> intact(content, entries);
            case ExportInspection.OfChain(Verification.Deleted deleted) ->
                throw new IllegalStateException("No export was made of a deleted file, " + deleted.at());
        };
    }

    private int intact(ExportedFile content, long entries) {
        say(
                INTACT,
                "intact",
                clean(content.file().reference()),
                Long.toString(entries),
                Long.toString(content.documents().stream()
                        .filter(paper -> paper.state() == ExportedFile.State.ENCLOSED)
                        .count()));
        content.documents().stream()
                .filter(paper -> paper.state() == ExportedFile.State.ERASED)
                .forEach(paper -> say(INTACT, "erased", clean(paper.name()), paper.sha256()));
        sayDays(content, entries);
        return say(INTACT, "head", content.chain().hash());
    }

    private void sayDays(ExportedFile content, long entries) {
        if (content.days().isEmpty()) {
            say(INTACT, content.format().equals(ExportedFile.FORMAT) ? "noDay" : "beforeDays");
            return;
        }
        var last = content.days().getLast();
        say(INTACT, "day", last.day().toString(), Long.toString(last.entries()), last.seal());
        content.evidence().forEach(part -> say(INTACT, "evidence", clean(part.path())));
        if (last.entries() < entries) {
            say(INTACT, "later", Long.toString(last.entries() + 1));
        }
    }

    private int say(int code, String word, String... blanks) {
        out.println(new MessageFormat(words.getString("efile.verify." + word), words.getLocale())
                .format(blanks, new StringBuffer(), null));
        return code;
    }

    /** Names come from the file, and a terminal obeys some characters. */
    private static String clean(String name) {
        var clean = name.replaceAll("[\\p{C}\\u2028\\u2029]", "?");
        return clean.length() > 200 ? clean.substring(0, 200) + "…" : clean;
    }
}
