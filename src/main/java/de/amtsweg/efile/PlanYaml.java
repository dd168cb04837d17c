package de.amtsweg.efile;

import de.amtsweg.efile.PlanProblem.Kind;
import de.amtsweg.shared.CsvTable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A file plan as ours: {@code units}, each with {@code unit} and {@code title}. */
final class PlanYaml implements PlanFormat {
    @Override
    public void read(byte[] content, PlanFile plan) {
        try (var parser = new YAMLMapper().createParser(CsvTable.text(content))) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT
                        && parser.streamReadContext().getParent().inArray()) {
                    unit(parser, plan);
                }
            }
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            plan.refuse(at == null ? 0 : Math.max(0, at.getLineNr()), Kind.UNREADABLE, "");
        }
    }

    private void unit(JsonParser parser, PlanFile plan) {
        int line = parser.currentTokenLocation().getLineNr();
        var unit = "";
        var title = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            var value = parser.getString();
            parser.skipChildren();
            switch (name) {
                case "unit" -> unit = value;
                case "title" -> title = value;
                default -> plan.refuse(line, Kind.UNREADABLE, name);
            }
        }
        plan.add(line, unit, title);
    }
}
