package de.amtsweg.payment;

import de.amtsweg.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The lines that take an amount off a fee, so that no account comes to less than nothing. */
final class Reduction {
    private static final String TEXT = "Ermäßigung";

    private Reduction() {}

    /** Takes it off the first account as far as that goes, then off the next. */
    static List<FeeLine> linesOf(Fee fee, ReliefGrant grant) {
        var accounts = new LinkedHashMap<String, Money>();
        fee.lines().forEach(line -> accounts.merge(line.bookingKey(), line.amount(), Money::plus));
        var lines = new ArrayList<FeeLine>();
        var left = grant.amount();
        for (var account : accounts.entrySet()) {
            var part = account.getValue().compareTo(left) < 0 ? account.getValue() : left;
            if (part.compareTo(Money.ZERO) > 0) {
                lines.add(new FeeLine(TEXT, grant.legalBasis(), part.negated(), account.getKey()));
                left = left.minus(part);
            }
        }
        return lines;
    }
}
