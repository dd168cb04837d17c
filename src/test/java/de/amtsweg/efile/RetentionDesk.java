package de.amtsweg.efile;

import de.amtsweg.authority.TestTown;
import de.amtsweg.shared.PersonId;
import de.amtsweg.testbase.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The head of the trade office, who looks after what is kept and what may go. */
final class RetentionDesk {
    static final LocalDate LONG_AFTER = LocalDate.of(2032, 1, 2);

    final PersonId head = new PersonId("leitung-" + UUID.randomUUID());
    private final EFileHouse house;

    RetentionDesk(EFileHouse house) {
        this.house = house;
        var jdbc = house.house.jdbc();
        jdbc.sql(
                        "insert into staff_member (id, name, email, active, demo) values (?, 'L', 'l@example.org', true, true)")
                .param(head.value())
                .update();
        jdbc.sql("insert into duty (person, role, unit) values (?, 'HEAD', ?)")
                .params(head.value(), TestTown.TRADE_OFFICE.value())
                .update();
    }

    FileRetention retention(CaseFile one) {
        return house.house.the(Retentions.class).of(one.file().id());
    }

    FileRetention.State state(CaseFile one) {
        return house.house.the(Retentions.class).stateOf(one.file().id());
    }

    RetentionOutcome record(CaseFile one, String event, LocalDate day) {
        return house.house.the(RetentionEvents.class).record(head, one.file(), event, day);
    }

    /** Its case is closed, the business deregistered, and the period is over by a day. */
    void keepLongEnough(CaseFile one) {
        house.files.close(one.application());
        record(one, "gewerbe-abgemeldet", MovableClock.MONDAY);
        house.house.clock().setTo(LONG_AFTER);
        house.house.the(RetentionSweep.class).compute();
    }

    List<FileId> due() {
        return house.house.the(Offers.class).due(head, 1000).stream()
                .map(DueFile::id)
                .toList();
    }

    RetentionOutcome offer(CaseFile one) {
        return house.house.the(Offers.class).request(head, one.file());
    }

    void handOver() {
        house.house.the(OfferCourier.class).handOverAll();
    }

    RetentionOutcome answer(CaseFile one, OfferState answer) {
        return house.house.the(Offers.class).answer(head, one.file(), answer);
    }

    RetentionOutcome delete(CaseFile one, String reason) {
        return house.house.the(FileDeletion.class).delete(head, one.file(), reason);
    }

    OfferState offered(CaseFile one) {
        return house.house.the(Offers.class).of(one.file().id()).orElseThrow().state();
    }
}
