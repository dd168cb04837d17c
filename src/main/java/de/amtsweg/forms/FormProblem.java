package de.amtsweg.forms;

/** Why a form schema may not be used: the element, what is wrong with it, and what to do instead. */
public record FormProblem(String element, String problem, String remedy) {
    @Override
    public String toString() {
        return element + ": " + problem + " " + remedy;
    }
}
