package de.amtsweg.payment;

import de.amtsweg.authority.BankDetails;
import de.amtsweg.shared.Money;
import java.util.List;

/** What a payer transfers, and to whom. */
public record CreditTransfer(BankDetails account, Money amount, PaymentReference reference) {
    private static final int LONGEST_NAME = 70;

    /**
     * The transfer as banking apps read it from a QR code: version 002 of the European Payments Council's guideline EPC069-12.
     * The reference stands in the unstructured text, for a Kassenzeichen is no RF creditor reference.
     */
    public String code() {
        return String.join(
                "\n",
                List.of(
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        account.bic().replace(" ", ""),
                        shortened(account.holder()),
                        account.iban().replace(" ", ""),
                        "EUR" + amount.amount().toPlainString(),
                        "",
                        "",
                        reference.value()));
    }

    private static String shortened(String name) {
        var line = name.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }
}
