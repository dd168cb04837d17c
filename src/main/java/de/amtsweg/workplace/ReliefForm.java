package de.amtsweg.workplace;

import de.amtsweg.forms.FieldProblem;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.ReliefGrant;
import de.amtsweg.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a clerk has typed to make a fee less. */
record ReliefForm(String art, String betrag, String grundlage, String grund) {
    private static final String WHOLE = "ganz";
    private static final String PART = "teil";
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,7}([.,]\\d{1,2})?");

    static final ReliefForm EMPTY = new ReliefForm("", "", "", "");

    /** The problems, each at its field; {@code words} gives the text of a message key. */
    List<FieldProblem> problems(Fee fee, UnaryOperator<String> words) {
        var problems = new ArrayList<FieldProblem>();
        if (!art.equals(WHOLE) && !art.equals(PART)) {
            problems.add(problem("ganz", "kind", words));
        }
        if (art.equals(PART) && amount(fee).isEmpty()) {
            problems.add(problem("betrag", "amount", words));
        }
        if (grundlage.isBlank() || grundlage.strip().length() > ReliefGrant.LONGEST_LEGAL_BASIS) {
            problems.add(problem("grundlage", "basis", words));
        }
        if (grund.isBlank() || grund.strip().length() > ReliefGrant.LONGEST_REASON) {
            problems.add(problem("grund", "reason", words));
        }
        return problems;
    }

    private static FieldProblem problem(String field, String key, UnaryOperator<String> words) {
        return new FieldProblem(
                field, words.apply("workplace.relief." + key), words.apply("workplace.relief." + key + ".missing"));
    }

    /** What the clerk wants, once there are no problems. */
    ReliefGrant grant(Fee fee) {
        var amount = art.equals(WHOLE) ? fee.total() : amount(fee).orElseThrow();
        return new ReliefGrant(amount, grundlage, grund);
    }

    /** The amount, when it is one and not more than the fee. */
    private Optional<Money> amount(Fee fee) {
        var typed = betrag.replaceAll("[\\s\\u00a0€]", "");
        if (!AMOUNT.matcher(typed).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Money(new BigDecimal(typed.replace(',', '.'))))
                .filter(amount -> amount.compareTo(Money.ZERO) > 0 && amount.compareTo(fee.total()) <= 0);
    }

    /** Nothing of it goes into a log. */
    @Override
    public String toString() {
        return "ReliefForm[" + art + "]";
    }
}
