package de.amtsweg.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long drafts live.
 *
 * @param keep after the last change
 * @param warnBefore so long before a draft is deleted, whoever confirmed a mail address is told
 * @param showCodeAgain for so long after submission the same draft still shows the secret code
 */
@ConfigurationProperties("amtsweg.application.drafts")
record DraftSettings(
        @DefaultValue("30d") Duration keep,
        @DefaultValue("5d") Duration warnBefore,
        @DefaultValue("30m") Duration showCodeAgain) {}
