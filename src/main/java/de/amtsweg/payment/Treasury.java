package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands claims and payment orders to the treasury, each once, as files for its finance system. */
@Service
@Transactional
public class Treasury {
    private final Fees fees;
    private final TreasuryOrders orders;
    private final OrderTable table;
    private final OrderExport export;

    Treasury(Fees fees, TreasuryOrders orders, OrderTable table, OrderExport export) {
        this.fees = fees;
        this.orders = orders;
        this.table = table;
        this.export = export;
    }

    /** Makes an unpaid fee a claim of the treasury. Answers false when it is none, having been settled otherwise. */
    public boolean claim(ApplicationId application) {
        boolean claimed = fees.handOver(application);
        if (claimed) {
            orders.claim(fees.locked(application));
        }
        return claimed;
    }

    /** Has a paid fee, or a part of it, paid back. Answers false when nothing was paid. */
    public boolean paymentOrder(ApplicationId application, Money amount) {
        var fee = fees.locked(application);
        if (amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(fee.total()) > 0) {
            throw new IllegalArgumentException("%s cannot be paid back for application %s: its fee is %s"
                    .formatted(amount, application, fee.total()));
        }
        boolean paid = fees.refund(application);
        if (paid) {
            orders.refund(fee, amount);
        }
        return paid;
    }

    /** Has a paid fee paid back in full. Answers false when nothing was paid, or no fee was ever fixed. */
    public boolean refund(ApplicationId application) {
        return fees.of(application)
                .filter(fee -> !fee.total().isZero())
                .map(fee -> paymentOrder(application, fee.total()))
                .orElse(false);
    }

    @Transactional(readOnly = true)
    public List<TreasuryOrder> ordersFor(ApplicationId application) {
        return table.of(application);
    }

    /** Writes the files that could not be written when they were due (a full disk, say). */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void exportOutstanding() {
        export.exportOutstanding();
    }
}
