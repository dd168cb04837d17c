package de.amtsweg.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code amtsweg.correspondence.traces.*}.
 *
 * @param keepMails for how long the out-tray shows what a mail said and to whom it went
 */
@ConfigurationProperties("amtsweg.correspondence.traces")
record TraceSettings(@DefaultValue("365d") Duration keepMails) {}
