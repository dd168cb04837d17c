package de.amtsweg.payment.xbezahldienste;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code amtsweg.payment.xbezahldienste.*}.
 *
 * @param accounts by id of the authority that gets the money
 * @param connectWithin how long a service may take to accept a connection
 * @param answerWithin how long it may take to answer; a payer waits for it
 */
@ConfigurationProperties("amtsweg.payment.xbezahldienste")
record XBezahldienstSettings(
        @DefaultValue Map<String, AccountSettings> accounts,
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("15s") Duration answerWithin) {
    static String nameOf(String authority, String setting) {
        return "amtsweg.payment.xbezahldienste.accounts." + authority + "." + setting;
    }
}
