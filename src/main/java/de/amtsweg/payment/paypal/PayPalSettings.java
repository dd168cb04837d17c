package de.amtsweg.payment.paypal;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code amtsweg.payment.paypal.*}.
 *
 * @param address where PayPal's interface is: the live one, or the sandbox
 * @param webhookId the number PayPal gave the webhook; an account may have another one
 * @param orderKeep after that an order nobody approved is given up
 * @param accounts by authority
 */
@ConfigurationProperties("amtsweg.payment.paypal")
record PayPalSettings(
        @DefaultValue("https://api-m.paypal.com") URI address,
        @DefaultValue("") String webhookId,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("3d") Duration orderKeep,
        @DefaultValue Map<String, Account> accounts) {
    private static final String LIVE = "api-m.paypal.com";
    private static final String SANDBOX = "api-m.sandbox.paypal.com";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

    /**
     * What PayPal calls an app of an account.
     *
     * @param brandName who is paid, as PayPal's pages show it; the name of the account when empty
     */
    record Account(
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("") String brandName,
            @DefaultValue("") String webhookId) {
        @Override
        public String toString() {
            return "Account[clientId=" + clientId + "]";
        }
    }

    /** Whether no real money moves: anything but the live address. */
    boolean sandbox() {
        return !LIVE.equals(address.getHost());
    }

    String webhookOf(Account account) {
        return account.webhookId().isBlank() ? webhookId : account.webhookId();
    }

    /** Where payers may be sent, as a content security policy says it. */
    String payOrigin() {
        if (onThisMachine()) {
            return address.getScheme() + "://" + address.getRawAuthority();
        }
        return sandbox() ? "https://*.sandbox.paypal.com" : "https://*.paypal.com";
    }

    /** Payers are sent to pages of PayPal in the same surroundings and nowhere else. */
    boolean leadsToPayPal(URI page) {
        var host = page.getHost();
        if (host == null || page.getRawUserInfo() != null) {
            return false;
        }
        if (onThisMachine() && THIS_MACHINE.contains(host)) {
            return true;
        }
        boolean sandboxPage = host.endsWith(".sandbox.paypal.com");
        return "https".equals(page.getScheme())
                && page.getPort() == -1
                && (sandbox() ? sandboxPage : host.endsWith(".paypal.com") && !sandboxPage);
    }

    /** What keeps PayPal from being used, one sentence each. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (!onThisMachine()
                && !("https".equals(address.getScheme())
                        && Set.of(LIVE, SANDBOX).contains(address.getHost()))) {
            problems.add("amtsweg.payment.paypal.address is neither https://" + LIVE + " nor https://" + SANDBOX + ".");
        }
        if (!isPositive(connectTimeout) || !isPositive(readTimeout) || !isPositive(orderKeep)) {
            problems.add("The times in amtsweg.payment.paypal have to be longer than nothing.");
        }
        if (accounts.isEmpty()) {
            problems.add("No authority has an account: set amtsweg.payment.paypal.accounts.<authority>.client-id and"
                    + " .client-secret.");
        }
        accounts.forEach((authority, account) -> {
            if (account.clientId().isBlank() || account.clientSecret().isBlank()) {
                problems.add("amtsweg.payment.paypal.accounts." + authority + " lacks its client-id or client-secret.");
            }
            if (webhookOf(account).isBlank()) {
                problems.add("Nobody could check what PayPal reports: set amtsweg.payment.paypal.webhook-id or"
                        + " amtsweg.payment.paypal.accounts." + authority + ".webhook-id.");
            }
        });
        return problems;
    }

    private boolean onThisMachine() {
        return address.getHost() != null && THIS_MACHINE.contains(address.getHost());
    }

    private static boolean isPositive(Duration duration) {
        return duration.isPositive();
    }
}
