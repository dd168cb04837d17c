package de.amtsweg.application;

import java.util.Optional;

/** Somebody with a part in an application: a person, a company, or a person for a company. */
public record Party(
        Optional<String> givenNames,
        Optional<String> familyName,
        Optional<String> company,
        Optional<PartyAddress> address) {
    public static final Party UNKNOWN =
            new Party(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Where letters for a party go. */
    public record PartyAddress(String street, String zip, String city, String country) {
        @Override
        public String toString() {
            return "PartyAddress[…]";
        }
    }

    /** The name a list shows: the company, or else the person. */
    public String displayName() {
        return company.orElseGet(this::personName);
    }

    /** Given and family name, empty when neither is known. */
    public String personName() {
        return (givenNames.orElse("") + " " + familyName.orElse("")).strip();
    }

    /** Nothing of it goes into a log. */
    @Override
    public String toString() {
        return "Party[…]";
    }
}
