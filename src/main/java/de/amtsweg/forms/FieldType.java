package de.amtsweg.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A kind of question: which inputs it shows, how it reads and checks an answer, and how the answer is shown to people. */
public interface FieldType {
    /** What an element of a form is, structurally. */
    enum Kind {
        /** Asks something. */
        INPUT,
        /** Says something. */
        DISPLAY,
        /** Holds other elements. */
        GROUP,
        /** Holds other elements once per row. */
        LIST,
        /** Computes something. */
        COMPUTED,
        /** Is allowed in the schema and not shown. */
        IGNORED
    }

    /** The component type of form-js, or the municipal type named by {@code amtsweg.type}. */
    String name();

    /** Whether it is chosen by the property {@code amtsweg.type} instead of the component's own type. */
    default boolean municipal() {
        return false;
    }

    default Kind kind() {
        return Kind.INPUT;
    }

    /** Name of the template in {@code templates/forms/fields}. */
    default String template() {
        return name();
    }

    /** Refuses settings of the schema that this type cannot keep; element and remedy are named. */
    default void inspect(Field field, Consumer<FormProblem> problems) {}

    /** The inputs the browser shows. */
    default List<Slot> slots(Field field, Scope scope) {
        return List.of();
    }

    /** Reads what was typed. */
    default Reading read(Field field, Typed typed, Scope scope) {
        var text = typed.text("");
        return text.isEmpty() ? Reading.blank() : Reading.of(text);
    }

    /** Whether "(freiwillig)" is said when it is not required; a single tick needs no such word. */
    default boolean saysOptional() {
        return true;
    }

    /** Gives a stored answer its type back (JSON knows no dates); nothing when it is no answer to this question. */
    default Optional<Object> restore(Object stored) {
        return stored instanceof String ? Optional.of(stored) : Optional.empty();
    }

    /** What expressions read while nobody has answered; nothing is null to them. */
    default Optional<Object> blank() {
        return Optional.empty();
    }

    /** What is wrong with an answer that could be read. */
    default List<Complaint> check(Field field, Object value, Scope scope) {
        return List.of();
    }

    /** The message key for a required question that was left out. */
    default String requiredMessage(Field field, Scope scope) {
        return field.label(scope).strip().endsWith("?") ? "fields.required.question" : "fields.required";
    }

    /** What is wrong when a required question was left out. */
    default List<Complaint> missing(Field field, Scope scope) {
        return List.of(Complaint.of(requiredMessage(field, scope)));
    }

    /** What the inputs show for an answer, by slot. */
    default Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of("", List.of(String.valueOf(value)));
    }

    /** The answer as people read it. */
    default String display(Field field, Object value, Scope scope) {
        return String.valueOf(value);
    }

    /** The answer as it is pasted elsewhere. */
    default String copy(Field field, Object value, Scope scope) {
        return display(field, value, scope);
    }

    /** Room for the answer on paper: for each input a line, or what there is to tick. */
    default List<BlankForm.Room> rooms(Field field, Scope scope) {
        return Pen.rooms(field, slots(field, scope), scope);
    }

    /** Keys of the answer when it has several. */
    default List<String> answerParts() {
        return List.of();
    }

    /** The picture an element shows, as an address a browser can open; most show none. */
    default String picture(Field field) {
        return "";
    }

    /** The uploaded files an answer consists of. */
    default List<UploadedFile> files(Object value) {
        return List.of();
    }

    /** Whether answers name somebody who has to confirm the application. */
    default boolean asksForInvitees() {
        return false;
    }

    /** Somebody an answer names who has to confirm the application. */
    default Optional<Invitee> invitee(Object value) {
        return Optional.empty();
    }

    /** The slots that take files, and what they take. */
    default List<FileInput> fileInputs(Field field) {
        return List.of();
    }
}
