package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.TestDatabase;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How fast confirmed payments are booked, against rows of the same size that are only inserted, a transaction each, by the
 * same threads in the same run. Every tenth confirmation comes twice, and before every tenth the payer seems to have given
 * up; all of them are shuffled. Nothing is asserted about time, only that every payment is booked once.
 */
class PaymentBenchmark {
    private static final int PAYMENTS = Integer.getInteger("bench.payments", 10_000);
    private static final int THREADS = 4;
    private static final Money FEE = Money.euros("26.00");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyPaymentIsBookedOnce(TestDatabase database) throws Exception {
        var house = PaymentHouse.with(database, Map.of());
        var attempts = new ArrayList<AttemptId>();
        var applications = new ArrayList<ApplicationId>();
        for (int i = 0; i < PAYMENTS; i++) {
            var application = house.applicationWithFee();
            house.cashier.start(application, "sandbox", URI.create("/status"));
            applications.add(application);
            attempts.add(house.cashier.attemptsOf(application).getFirst().id());
        }
        var messages = shuffled(house, attempts);
        prepareInserts(house);

        double inserts = perSecond(PAYMENTS, inserts(house));
        double bookings = perSecond(messages.size(), messages);

        System.out.printf(
                Locale.ROOT,
                "%n%s: %d payments, %d messages, %d threads: %.0f messages/s; plain inserts %.0f/s; ratio %.1f%n",
                database,
                PAYMENTS,
                messages.size(),
                THREADS,
                bookings,
                inserts,
                inserts / bookings);
        assertThat(count(house, "select count(*) from fee where status = 'PAID'"))
                .isEqualTo(PAYMENTS);
        assertThat(count(house, "select count(*) from payment_attempt where status = 'PAID' and booked"))
                .isEqualTo(PAYMENTS);
        assertThat(count(house, "select count(*) from treasury_order")).isZero();
        assertThat(house.house.heard(PaymentReceived.class)).hasSize(PAYMENTS);
    }

    private static List<Runnable> shuffled(PaymentHouse house, List<AttemptId> attempts) {
        var messages = new ArrayList<Runnable>();
        for (int i = 0; i < attempts.size(); i++) {
            var attempt = attempts.get(i);
            Runnable paid = () -> house.cashier.confirm(new Confirmation(attempt, "sandbox", "bench-" + attempt, FEE));
            messages.add(paid);
            if (i % 10 == 0) {
                messages.add(paid);
            } else if (i % 10 == 5) {
                messages.add(() -> house.cashier.cancelled(attempt));
            }
        }
        Collections.shuffle(messages, new Random(4711));
        return messages;
    }

    private static void prepareInserts(PaymentHouse house) {
        house.house
                .jdbc()
                .sql("create table bench_insert (id uuid primary key, provider varchar(50), reference varchar(200),"
                        + " amount numeric(12, 2), ended_at timestamp with time zone)")
                .update();
    }

    private static List<Runnable> inserts(PaymentHouse house) {
        var jdbc = house.house.jdbc();
        return Collections.nCopies(
                PAYMENTS,
                () -> jdbc.sql("insert into bench_insert values (?, 'sandbox', ?, 26.00, current_timestamp)")
                        .params(UUID.randomUUID(), "bench-" + UUID.randomUUID())
                        .update());
    }

    private static double perSecond(int count, List<Runnable> work) throws Exception {
        long began = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            var running = work.stream().map(pool::submit).toList();
            for (var one : running) {
                one.get();
            }
        }
        return count / ((System.nanoTime() - began) / 1e9);
    }

    private static int count(PaymentHouse house, String sql) {
        return house.house.jdbc().sql(sql).query(Integer.class).single();
    }
}
