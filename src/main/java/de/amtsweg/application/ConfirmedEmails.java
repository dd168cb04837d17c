package de.amtsweg.application;

import de.amtsweg.authority.Secrets;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.ServiceKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail addresses of which somebody has shown that mail reaches them, each for one draft. The address itself stays in the
 * answers: when they name another one, that one is not confirmed.
 */
@Component
public class ConfirmedEmails {
    private static final String ADDRESS = "confirmed-email";
    private static final String TOKEN = "draft-token";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final DraftRows drafts;
    private final Catalogue catalogue;
    private final Secrets secrets;
    private final DraftSettings settings;
    private final Clock clock;

    ConfirmedEmails(
            JdbcClient jdbc,
            DraftRows drafts,
            Catalogue catalogue,
            Secrets secrets,
            DraftSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A draft that will soon be deleted, and whom to tell.
     *
     * @param town whose pages it was written on
     * @param lastDay the last whole day on which one can still go on with it
     */
    public record Expiring(
            DraftId draft, PackageId service, String address, AuthorityId town, Instant changedAt, LocalDate lastDay) {
        @Override
        public String toString() {
            return "Expiring[" + service + "]";
        }
    }

    /** The mail address a draft names, confirmed or not. */
    public Optional<String> addressIn(Draft draft) {
        return address(draft.service(), draft.revision(), draft.answers());
    }

    /** From now on this address of the draft counts. */
    @Transactional
    public void confirm(DraftId draft, String address, AuthorityId town) {
        var key = draft.key(secrets);
        jdbc.sql("delete from confirmed_email where draft = ?").param(key).update();
        jdbc.sql("""
                        insert into confirmed_email (draft, address_hash, sealed_token, authority, confirmed_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        key,
                        hash(key, address),
                        secrets.seal(TOKEN, draft.token()),
                        town.value(),
                        ApplicationRows.time(clock.instant()))
                .update();
    }

    /** Whether the address a draft names now is one that somebody has confirmed. */
    public boolean isConfirmed(Draft draft) {
        return addressIn(draft)
                .filter(address -> isConfirmed(draft.id().key(secrets), address))
                .isPresent();
    }

    /** Drafts to warn about: whoever was warned since the last change is not warned again. */
    public List<Expiring> expiring() {
        var deleted = clock.instant().minus(settings.keep());
        return jdbc
                .sql("""
                        select d.token_hash, c.sealed_token, c.authority from confirmed_email c
                        join draft d on d.token_hash = c.draft
                        where d.application is null and d.changed_at >= :deleted and d.changed_at < :soon
                            and (c.warned_at is null or c.warned_at < d.changed_at)
                        order by d.changed_at""")
                .param("deleted", ApplicationRows.time(deleted))
                .param("soon", ApplicationRows.time(deleted.plus(settings.warnBefore())))
                .query((row, number) -> expiring(
                        row.getString("token_hash"), row.getString("sealed_token"), row.getString("authority")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** They know now. */
    @Transactional
    public void warned(DraftId draft) {
        jdbc.sql("update confirmed_email set warned_at = ? where draft = ?")
                .params(ApplicationRows.time(clock.instant()), draft.key(secrets))
                .update();
    }

    /** The address an application is answered to by mail. */
    Optional<String> forSubmission(DraftRows.Row row, boolean onlyConfirmed) {
        return address(row.service(), row.revision(), row.answers())
                .filter(address -> !onlyConfirmed || isConfirmed(row.key(), address));
    }

    private Optional<Expiring> expiring(String key, String sealedToken, String town) {
        return drafts.find(key)
                .flatMap(row -> forSubmission(row, true)
                        .map(address -> new Expiring(
                                DraftId.of(secrets.unseal(TOKEN, sealedToken)),
                                new PackageId(row.service(), row.revision()),
                                address,
                                new AuthorityId(town),
                                row.changedAt(),
                                LocalDate.ofInstant(row.changedAt().plus(settings.keep()), ZONE)
                                        .minusDays(1))));
    }

    private Optional<String> address(ServiceKey service, int revision, Answers answers) {
        return catalogue
                .get(new PackageId(service, revision))
                .paths()
                .email()
                .flatMap(answers::text)
                .filter(address -> !address.isBlank());
    }

    private boolean isConfirmed(String key, String address) {
        return jdbc.sql("select count(*) from confirmed_email where draft = ? and address_hash = ?")
                        .params(key, hash(key, address))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Drafts for which somebody confirmed this address with this authority; its pages know them by no name. */
    public List<Begun> begunBy(String address, AuthorityId town) {
        return jdbc
                .sql(
                        "select d.token_hash, d.service_key, d.answers, d.changed_at, c.address_hash from confirmed_email c"
                                + " join draft d on d.token_hash = c.draft where c.authority = ? and d.application is null"
                                + " order by d.changed_at")
                .param(town.value())
                .query((row, number) ->
                        hash(row.getString("token_hash"), address).equals(row.getString("address_hash"))
                                ? Optional.of(new Begun(
                                        row.getString("service_key"),
                                        AnswersJson.read(row.getString("answers")),
                                        row.getObject("changed_at", OffsetDateTime.class)
                                                .toInstant()))
                                : Optional.<Begun>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What somebody has begun and not yet sent. */
    public record Begun(String service, Answers answers, Instant changedAt) {
        /** Without the answers. */
        @Override
        public String toString() {
            return "Begun[" + service + "]";
        }
    }

    private String hash(String key, String address) {
        return secrets.hash(ADDRESS, key + " " + address.strip().toLowerCase(Locale.ROOT));
    }
}
