package de.amtsweg.payment.xbezahldienste;

import static java.util.Objects.requireNonNull;

import de.amtsweg.payment.Contact;
import de.amtsweg.shared.AuthorityId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The accounts of the authorities, checked and opened when the server starts. */
@Component
class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final Map<AuthorityId, Account> accounts;

    /** @throws UnusableAccount when one cannot work */
    Accounts(XBezahldienstSettings settings, Clock clock) {
        var problems = settings.accounts().entrySet().stream()
                .flatMap(entry -> AccountCheck.problems(entry.getKey(), entry.getValue()).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new UnusableAccount(problems);
        }
        this.accounts = settings.accounts().entrySet().stream()
                .map(entry -> open(new AuthorityId(entry.getKey()), entry.getValue(), settings, clock))
                .collect(Collectors.toUnmodifiableMap(Account::authority, account -> account));
    }

    Optional<Account> of(AuthorityId authority) {
        return Optional.ofNullable(accounts.get(authority));
    }

    /** By authority. */
    List<Account> all() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(account -> account.authority().value()))
                .toList();
    }

    /** Where payers may be led to. */
    List<String> origins() {
        return accounts.values().stream()
                .flatMap(account -> account.redirectHosts().origins().stream())
                .distinct()
                .sorted()
                .toList();
    }

    boolean anySandbox() {
        return accounts.values().stream().anyMatch(account -> account.settings().sandbox());
    }

    private static Account open(
            AuthorityId authority, AccountSettings account, XBezahldienstSettings settings, Clock clock) {
        if (account.sandbox()) {
            LOG.warn("The XBezahldienste account of {} is a test system: no money moves", authority);
        }
        var credentials = new Credentials(authority.value(), clock);
        var tls = credentials.open(account);
        var line = new Line(tls, settings.connectWithin(), settings.answerWithin());
        var hosts = new RedirectHosts(
                account.redirectHosts(), requireNonNull(account.baseUrl()).getHost(), account.sandbox());
        var token = Optional.ofNullable(account.tokenUrl())
                .map(address -> new AccessToken(
                        address,
                        requireNonNull(account.clientId()),
                        requireNonNull(account.clientSecret()),
                        account.scope(),
                        line,
                        clock));
        return new Account(
                authority, account, hosts, line, token, credentials.certificateEnds(account), new Contact(clock));
    }
}
