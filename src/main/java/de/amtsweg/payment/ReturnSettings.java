package de.amtsweg.payment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where providers send payers back to.
 *
 * @param site where the pages of authorities without a host name of their own are reached; as in mails, unless said
 *     otherwise
 */
@ConfigurationProperties("amtsweg.payment.return")
record ReturnSettings(@DefaultValue("http://localhost:8080") String site) {}
