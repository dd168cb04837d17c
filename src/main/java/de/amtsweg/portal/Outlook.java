package de.amtsweg.portal;

import de.amtsweg.application.Decisions;
import de.amtsweg.application.OpenDraft;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a draft will come to when it is sent, asked of the same tables that decide later. */
@Component
class Outlook {
    private final Decisions decisions;
    private final Authorities authorities;
    private final Jurisdiction jurisdiction;

    Outlook(Decisions decisions, Authorities authorities, Jurisdiction jurisdiction) {
        this.decisions = decisions;
        this.authorities = authorities;
        this.jurisdiction = jurisdiction;
    }

    /** One line of the expected fee. */
    public record Line(String text, String legalBasis, Money amount) {}

    /** The fee to expect; nothing when the service has none. */
    public record ExpectedFee(List<Line> lines) {
        public Money total() {
            return Money.sum(lines.stream().map(Line::amount).toList());
        }
    }

    Optional<ExpectedFee> fee(OpenDraft open) {
        return open.service()
                .preview()
                .fee()
                .map(table -> new ExpectedFee(evaluate(open, table).stream()
                        .map(line ->
                                new Line(text(line, "text"), text(line, "rechtsgrundlage"), amount(line.get("betrag"))))
                        .toList()));
    }

    /** Names of the bodies that will get a part of the answers, without those that do not want it. */
    List<String> recipients(OpenDraft open) {
        var waived = inCharge(open)
                .map(authority -> authority.settings().waivedRecipients())
                .orElse(Set.of());
        return open.service().preview().recipients().stream()
                .flatMap(table -> evaluate(open, table).stream())
                .map(line -> new AuthorityId(text(line, "empfaenger")))
                .filter(recipient -> !waived.contains(recipient))
                .distinct()
                .map(recipient ->
                        authorities.find(recipient).map(Authority::name).orElse(recipient.value()))
                .toList();
    }

    private List<Map<String, Object>> evaluate(OpenDraft open, String table) {
        return decisions.evaluate(
                open.draft().service(),
                open.draft().revision(),
                table,
                open.answers(),
                inCharge(open).map(Authority::id));
    }

    private Optional<Authority> inCharge(OpenDraft open) {
        return jurisdiction.inCharge(open.service(), open.answers());
    }

    private static String text(Map<String, Object> line, String name) {
        return String.valueOf(line.getOrDefault(name, ""));
    }

    private static Money amount(@Nullable Object value) {
        return value == null ? Money.ZERO : Money.rounded(new BigDecimal(value.toString()));
    }
}
