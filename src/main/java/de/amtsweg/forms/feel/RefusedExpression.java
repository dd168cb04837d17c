package de.amtsweg.forms.feel;

/** An expression that does not parse or may not run; says in German what is wrong and what to do instead. */
public class RefusedExpression extends Exception {
    private final String problem;
    private final String remedy;

    RefusedExpression(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
