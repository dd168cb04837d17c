package de.amtsweg.authority;

/** The account fees are paid to. */
public record BankDetails(String holder, String iban, String bic, String bank) {
    public static final BankDetails NONE = new BankDetails("", "", "", "");
}
