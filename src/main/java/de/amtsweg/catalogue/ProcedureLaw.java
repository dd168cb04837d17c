package de.amtsweg.catalogue;

/** Which law of procedure a service follows: it says when a notice counts as notified and how long a remedy is open. */
public enum ProcedureLaw {
    /** The general one: Verwaltungsverfahrensgesetz of the federation or the state. */
    VWVFG,
    /** Taxes and what refers to their law: Abgabenordnung. */
    AO,
    /** Social benefits: Sozialgesetzbuch X. */
    SGB;

    /** What an objection is called under it: Einspruch (§ 347 AO), else Widerspruch (§ 69 VwGO, § 83 SGG). */
    public String objection() {
        return this == AO ? "Einspruch" : "Widerspruch";
    }
}
