package de.amtsweg.payment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code amtsweg.payment.*} about orders to the treasury.
 *
 * @param approvals which orders two people have to approve: {@code none}, {@code payment-orders} or {@code all}
 */
@ConfigurationProperties("amtsweg.payment")
record ApprovalSettings(@DefaultValue("payment-orders") Approvals approvals) {}
