package de.amtsweg.payment.xbezahldienste;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the settings of an account, before anybody wants to pay. */
final class AccountCheck {
    private static final Pattern ID = Pattern.compile("[\\w-]{1,36}");
    private static final Pattern AUTHORITY = Pattern.compile("[a-z][a-z0-9-]{0,99}");

    private final String authority;
    private final AccountSettings account;
    private final List<String> problems = new ArrayList<>();

    private AccountCheck(String authority, AccountSettings account) {
        this.authority = authority;
        this.account = account;
    }

    /** One sentence each; empty when the account can be used. */
    static List<String> problems(String authority, AccountSettings account) {
        var check = new AccountCheck(authority, account);
        check.names();
        check.address("base-url", account.baseUrl());
        check.proof();
        return check.problems;
    }

    private void names() {
        if (!AUTHORITY.matcher(authority).matches()) {
            problems.add("amtsweg.payment.xbezahldienste.accounts." + authority + " is not the id of an authority.");
        }
        id("originator-id", account.originatorId());
        id("end-point-id", account.endPointId());
    }

    private void id(String setting, @Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            problem(setting, "must be 1 to 36 letters, digits, '_' or '-', as the payment service gave it to you.");
        }
    }

    private void proof() {
        boolean token = account.tokenUrl() != null || account.clientId() != null || account.clientSecret() != null;
        if (account.keyStore() != null && token) {
            problem("key-store", "and token-url exclude each other: a service asks for a certificate or for a token.");
        } else if (token) {
            address("token-url", account.tokenUrl());
            if (isBlank(account.clientId()) || isBlank(account.clientSecret())) {
                problem("token-url", "needs client-id and client-secret beside it.");
            }
        } else if (account.keyStore() == null && !playsOnThisMachine(account.baseUrl())) {
            problem("key-store", "or token-url is missing: without one the payment service does not know you.");
        }
    }

    private void address(String setting, @Nullable URI address) {
        if (address == null || address.getHost() == null) {
            problem(setting, "is missing or no address such as https://pay.example/service.");
        } else if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
            problem(setting, "must be an address without user, '?' and '#'.");
        } else if (!"https".equals(address.getScheme()) && !playsOnThisMachine(address)) {
            problem(setting, "must begin with https:// (http://127.0.0.1 is allowed with sandbox: true).");
        }
    }

    private boolean playsOnThisMachine(@Nullable URI address) {
        return account.sandbox() && address != null && "127.0.0.1".equals(address.getHost());
    }

    private void problem(String setting, String sentence) {
        problems.add(XBezahldienstSettings.nameOf(authority, setting) + " " + sentence);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
