package de.amtsweg.workplace;

import de.amtsweg.forms.FormPage;
import java.util.Optional;

/** Where the pages are on which a clerk enters an application. */
final class EntryAddresses {
    static final String ALL = "/arbeitsplatz/erfassen";
    static final String REVIEW = "pruefen";

    private EntryAddresses() {}

    static String start(String key) {
        return ALL + "/" + key;
    }

    /** Leads to the first page something is missing on. */
    static String goOn(String key) {
        return start(key) + "/weiter";
    }

    /** This page of the form; the review when there is none. */
    static String next(String key, Optional<FormPage> page) {
        return page.map(one -> start(key) + "/seite/" + one.id()).orElseGet(() -> review(key));
    }

    static String review(String key) {
        return start(key) + "/" + REVIEW;
    }

    static String entered(String key) {
        return start(key) + "/eingang";
    }
}
