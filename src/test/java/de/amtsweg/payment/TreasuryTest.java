package de.amtsweg.payment;

import static de.amtsweg.payment.PaymentHouse.FURTHER;
import static de.amtsweg.payment.PaymentHouse.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TreasuryTest {
    private final PaymentHouse house;
    private final Treasury treasury;
    private final Path folder;

    TreasuryTest(TestDatabase database) {
        house = PaymentHouse.on(database);
        treasury = house.treasury;
        folder = house.data.resolve("kasse");
    }

    @Test
    void anUnpaidFeeBecomesAClaimWithALinePerAccount() throws IOException {
        var id = house.application();
        var fee = house.fees.fix(id, List.of(SINGLE, FURTHER));
        house.fees.request(id, MovableClock.MONDAY.plusDays(30));

        assertThat(treasury.claim(id)).isTrue();

        assertThat(house.status(id)).isEqualTo(FeeStatus.HANDED_OVER);
        var lines = Files.readAllLines(folder.resolve("forderung-" + fee.reference() + ".csv"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1))
                .contains(
                        "\"26,00\";\"EUR\";\"2026-06-03\"", "\"12210.431100\"", "\"Lena Beispiel\"", "\"Musterstadt\"");
        assertThat(lines.get(2)).contains("\"13,00\"", "\"12210.431101\"");
        var json = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("forderung-" + fee.reference() + ".json")));
        assertThat(json.get("betrag").decimalValue()).isEqualByComparingTo("39.00");
        assertThat(json.get("positionen")).hasSize(2);
        assertThat(treasury.ordersFor(id))
                .singleElement()
                .matches(order -> order.exportedAt().isPresent());
    }

    @Test
    void aClaimIsHandedOverOnce() throws IOException {
        var id = house.applicationWithFee();

        assertThat(treasury.claim(id)).isTrue();
        assertThat(treasury.claim(id)).isTrue();

        assertThat(treasury.ordersFor(id)).hasSize(1);
        assertThat(files(id)).hasSize(2);
        assertThat(house.journalOf(id)).containsExactly("fee-fixed", "fee-handed-over");
    }

    @Test
    void whatWasPaidInTheMeantimeIsNoClaim() throws IOException {
        var id = house.applicationWithFee();
        pay(id);

        assertThat(treasury.claim(id)).isFalse();

        assertThat(files(id)).isEmpty();
        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
    }

    @Test
    void aClaimThatWasTakenBackNeverReachesTheTreasury() throws IOException {
        var id = house.applicationWithFee();

        assertThatIllegalStateException()
                .isThrownBy(() -> house.house.inTransaction(() -> {
                    treasury.claim(id);
                    throw new IllegalStateException("the step after it broke");
                }));

        assertThat(files(id)).isEmpty();
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() throws IOException {
        var id = house.applicationWithFee();
        var aside = folder.resolveSibling("aside");
        if (Files.exists(folder)) {
            Files.move(folder, aside);
        }
        Files.writeString(folder, "a file where the folder should be");
        treasury.claim(id);
        assertThat(treasury.ordersFor(id))
                .singleElement()
                .matches(order -> order.exportedAt().isEmpty());

        Files.delete(folder);
        treasury.exportOutstanding();

        assertThat(files(id)).hasSize(2);
        assertThat(treasury.ordersFor(id))
                .singleElement()
                .matches(order -> order.exportedAt().isPresent());
    }

    @Test
    void theTreasuryLearnsThatItsClaimWasPaid() {
        var id = house.applicationWithFee();
        house.cashier.start(id, "sandbox", URI.create("/status"));
        treasury.claim(id);

        confirm(id);

        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
        assertThat(kinds(id)).containsExactly(OrderKind.CLAIM, OrderKind.CLAIM_SETTLED);
    }

    @Test
    void theTreasuryLearnsThatItsClaimIsNone() {
        var id = house.applicationWithFee();
        treasury.claim(id);

        house.fees.waive(house.fees.of(id).orElseThrow());

        assertThat(kinds(id)).containsExactly(OrderKind.CLAIM, OrderKind.CLAIM_WITHDRAWN);
    }

    @Test
    void aPaidFeeIsPaidBackOnce() {
        var id = house.applicationWithFee();
        assertThat(treasury.refund(id)).isFalse();
        pay(id);

        assertThat(treasury.refund(id)).isTrue();
        assertThat(treasury.refund(id)).isTrue();

        assertThat(house.status(id)).isEqualTo(FeeStatus.REFUND_ORDERED);
        assertThat(kinds(id)).containsExactly(OrderKind.PAYMENT_ORDER);
        assertThat(treasury.refund(house.application())).isFalse();
    }

    @Test
    void neverIsMorePaidBackThanTheFeeWas() {
        var id = house.applicationWithFee();
        pay(id);

        assertThatIllegalArgumentException().isThrownBy(() -> treasury.paymentOrder(id, Money.euros("26.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> treasury.paymentOrder(id, Money.ZERO));
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysText() throws IOException {
        var id = house.application("=HYPERLINK(\"x\")", "Böse;Zeile\r\n").id();
        var fee = house.fees.fix(id, List.of(SINGLE));

        treasury.claim(id);

        var csv = Files.readString(folder.resolve("forderung-" + fee.reference() + ".csv"));
        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\") Böse;Zeile\"");
        assertThat(csv.lines()).hasSize(2);
    }

    private void pay(ApplicationId id) {
        house.cashier.start(id, "sandbox", URI.create("/status"));
        confirm(id);
    }

    private void confirm(ApplicationId id) {
        var attempt = house.cashier.attemptsOf(id).getLast();
        house.cashier.confirm(new Confirmation(attempt.id(), "sandbox", "s-" + attempt.id(), attempt.amount()));
    }

    private List<OrderKind> kinds(ApplicationId id) {
        return treasury.ordersFor(id).stream().map(TreasuryOrder::kind).toList();
    }

    private List<Path> files(ApplicationId id) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var reference = house.fees.of(id).orElseThrow().reference().value();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains(reference)).toList();
        }
    }
}
