package de.amtsweg.payment;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Party.PartyAddress;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notes what the treasury has to do, in the transaction that decides it; the files follow once that has been committed,
 * so that the treasury never acts on something that was taken back.
 */
@Component
class TreasuryOrders {
    private final OrderTable table;
    private final OrderExport export;
    private final Applications applications;
    private final Authorities authorities;
    private final Approvals approvals;
    private final Clock clock;

    TreasuryOrders(
            OrderTable table,
            OrderExport export,
            Applications applications,
            Authorities authorities,
            ApprovalSettings settings,
            Clock clock) {
        this.approvals = settings.approvals();
        this.table = table;
        this.export = export;
        this.applications = applications;
        this.authorities = authorities;
        this.clock = clock;
    }

    void claim(Fee fee) {
        add(OrderKind.CLAIM, fee, "", fee.total());
    }

    /** A claim becomes less by this amount. The fee's version tells what is taken off one after the other apart. */
    void withdrawClaim(Fee fee, Money amount) {
        add(OrderKind.CLAIM_WITHDRAWN, fee, fee.total().equals(amount) ? "" : "-" + fee.version(), amount);
    }

    void settleClaim(Fee fee) {
        add(OrderKind.CLAIM_SETTLED, fee, "", fee.total());
    }

    void refund(Fee fee, Money amount) {
        add(OrderKind.PAYMENT_ORDER, fee, "", amount);
    }

    /** Money that came in although nothing was due any more. */
    void payBack(Fee fee, PaymentAttempt attempt, Money amount) {
        add(OrderKind.PAYMENT_ORDER, fee, "-" + attempt.id(), amount);
    }

    private void add(OrderKind kind, Fee fee, String suffix, Money amount) {
        var key = kind.word() + "-" + fee.reference() + suffix;
        if (table.find(key).isPresent()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var order = new TreasuryOrder(key, kind, fee.application(), amount, now, Optional.empty());
        boolean approvalsNeeded = approvals.needed(kind) && inOneOfOurHouses(fee);
        table.insert(order, content(order, fee), approvalsNeeded);
        if (!approvalsNeeded) {
            export.whenCommitted(key);
        }
    }

    /** Where nobody of ours works, nobody could approve. */
    private boolean inOneOfOurHouses(Fee fee) {
        return applications.get(fee.application()).authority().stream()
                .map(authorities::get)
                .anyMatch(Authority::ours);
    }

    private OrderContent content(TreasuryOrder order, Fee fee) {
        var application = applications.get(fee.application());
        var authority = application.authority().map(authorities::get);
        return new OrderContent(
                OrderContent.VERSION,
                order.kind().word(),
                order.key(),
                fee.reference().value(),
                application.number(),
                authority.map(Authority::id).map(Object::toString).orElse(""),
                authority.map(Authority::name).orElse(""),
                order.amount().amount(),
                "EUR",
                fee.dueOn().orElse(null),
                LocalDate.now(clock),
                debtor(application),
                lines(fee, order.amount()),
                null);
    }

    private static OrderContent.Debtor debtor(Application application) {
        var applicant = application.parties().applicant();
        var address = applicant.address().orElse(new PartyAddress("", "", "", ""));
        return new OrderContent.Debtor(
                applicant.displayName(), address.street(), address.zip(), address.city(), address.country());
    }

    /** A whole fee goes to its accounts line by line; a part of it, or what is paid back, to the account of the first. */
    private static List<OrderContent.Line> lines(Fee fee, Money amount) {
        var lines = fee.lines().stream()
                .map(line -> new OrderContent.Line(
                        line.text(),
                        line.legalBasis(),
                        line.bookingKey(),
                        line.amount().amount()))
                .toList();
        if (fee.total().equals(amount)) {
            return lines;
        }
        var first = lines.getFirst();
        return List.of(new OrderContent.Line(
                first.text(), first.rechtsgrundlage(), first.produktsachkonto(), amount.amount()));
    }
}
