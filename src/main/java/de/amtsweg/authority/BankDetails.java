package de.amtsweg.authority;

import java.math.BigInteger;
import java.util.Locale;

/** The account fees are paid to. */
public record BankDetails(String holder, String iban, String bic, String bank) {
    public static final BankDetails NONE = new BankDetails("", "", "", "");

    /** The IBAN in groups of four, as people read and type it. */
    public String groupedIban() {
        return iban.replace(" ", "").replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Whether the check digits fit (ISO 13616: the number modulo 97 is 1). */
    static boolean isIban(String text) {
        var iban = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
