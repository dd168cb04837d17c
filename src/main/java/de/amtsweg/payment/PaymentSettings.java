package de.amtsweg.payment;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code amtsweg.payment.*}.
 *
 * @param providers names of the providers people may choose from, in this order; none is allowed: then the fee is paid
 *     by bank transfer or at the counter
 */
@ConfigurationProperties("amtsweg.payment")
record PaymentSettings(@DefaultValue("sandbox") List<String> providers) {}
