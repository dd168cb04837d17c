package de.amtsweg.payment.xbezahldienste;

import java.util.List;

/** The settings of an account with a payment service cannot work; each problem is a sentence for the operator. */
class UnusableAccount extends RuntimeException {
    UnusableAccount(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    UnusableAccount(String problem) {
        this(List.of(problem));
    }
}
