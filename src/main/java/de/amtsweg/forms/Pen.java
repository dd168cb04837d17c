package de.amtsweg.forms;

import de.amtsweg.forms.BlankForm.Lines;
import de.amtsweg.forms.BlankForm.Room;
import de.amtsweg.forms.BlankForm.Ticks;
import java.util.ArrayList;
import java.util.List;

/** Turns the inputs of a screen into room for a pen. */
final class Pen {
    /** Of more than this one writes down what one chooses. */
    private static final int MOST_TICKS = 20;

    private static final int LINES = 4;

    private Pen() {}

    /** A line for each input, or boxes to tick where the choice is the same for everybody and not too long. */
    static List<Room> rooms(Field field, List<Slot> slots, Scope scope) {
        boolean dependsOnAnswers = field.formula("valuesExpression")
                .filter(formula -> !formula.names().isEmpty())
                .isPresent();
        var rooms = new ArrayList<Room>();
        for (var slot : slots) {
            var label = slot.labelKey().isEmpty() ? "" : scope.message(slot.labelKey());
            int choices = slot.choices().size();
            if (choices > 0 && choices <= MOST_TICKS && !dependsOnAnswers) {
                rooms.add(new Ticks(slot.choices().stream().map(Pen::words).toList(), false));
            } else {
                rooms.add(new Lines(label, slot.multiline() ? LINES : 1));
            }
        }
        return rooms.isEmpty() ? List.of(new Lines("", 1)) : rooms;
    }

    private static String words(Slot.Choice choice) {
        return choice.description().isEmpty() ? choice.label() : choice.label() + " – " + choice.description();
    }
}
