package de.amtsweg.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code amtsweg.payment.watch.*}.
 *
 * @param pause how long an attempt older than an hour is left alone between two questions to the provider
 * @param giveUpAfter how old an open attempt becomes before it counts as failed; money that still arrives is booked
 * @param compareAfter how long after the end of an attempt books are compared
 * @param most how many attempts are asked about in one go
 */
@ConfigurationProperties("amtsweg.payment.watch")
record WatchSettings(
        @DefaultValue("15m") Duration pause,
        @DefaultValue("3d") Duration giveUpAfter,
        @DefaultValue("12h") Duration compareAfter,
        @DefaultValue("200") int most) {}
