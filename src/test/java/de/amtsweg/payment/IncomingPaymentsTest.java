package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.TestTown;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class IncomingPaymentsTest {
    private static final String HEAD = "zahlung;kassenzeichen;betrag;waehrung;eingegangen_am\r\n";

    private final PaymentHouse house;
    private final IncomingPayments payments;
    private final LeftOvers leftOvers;
    private final Path folder;

    IncomingPaymentsTest(TestDatabase database) {
        house = PaymentHouse.on(database);
        payments = house.house.the(IncomingPayments.class);
        leftOvers = house.house.the(LeftOvers.class);
        folder = house.data.resolve("kasse/eingang");
    }

    @Test
    void anExactPaymentIsBookedAndItsFileLaidAside() throws IOException {
        var id = house.applicationWithFee();
        var file = put(HEAD + line(key(), id, "26,00"));

        payments.read();

        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
        assertThat(house.received(id)).hasSize(1);
        assertThat(house.cashier.attemptsOf(id))
                .extracting(PaymentAttempt::provider)
                .containsExactly("transfer");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("gelesen").resolve(file.getFileName())).exists();
    }

    @Test
    void aClaimThatWasTransferredIsSettled() {
        var id = house.applicationWithFee();
        house.treasury.claim(id);

        assertThat(upload(line(key(), id, "26,00")).booked()).isEqualTo(1);

        assertThat(house.treasury.ordersFor(id))
                .extracting(TreasuryOrder::kind)
                .containsExactly(OrderKind.CLAIM, OrderKind.CLAIM_SETTLED);
    }

    @Test
    void theSameFileAgainAndDoubledLinesBookNothingTwice() {
        var id = house.applicationWithFee();
        var line = line(key(), id, "26,00");

        var first = upload(line + line);
        var again = upload(line);

        assertThat(first).isEqualTo(new IncomingReport(1, 0, 1, Optional.empty()));
        assertThat(again.knownBefore()).isEqualTo(1);
        assertThat(house.cashier.attemptsOf(id)).hasSize(1);
    }

    @Test
    void twoReadersAtTheSameMomentBookOnce() {
        var id = house.applicationWithFee();
        var line = IncomingLine.of(
                line(key(), id, "26,00").strip(), 2, house.house.clock().today());
        var booking = house.house.the(IncomingBooking.class);

        AtOnce.times(3, () -> booking.take(TestTown.TOWN, "x.csv", line));

        assertThat(house.cashier.attemptsOf(id)).hasSize(1);
    }

    @Test
    void whatWasBookedIsCertainAlsoWhenTheWorkAroundItBreaks() throws IOException {
        var id = house.applicationWithFee();
        put(HEAD + line(key(), id, "26,00"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> house.house.inTransaction(() -> {
                    payments.read();
                    throw new IllegalStateException("the step after it broke");
                }));

        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
    }

    @Test
    void whatDoesNotFitIsLeftOverWithItsReason() {
        var id = house.applicationWithFee();
        var reference = reference(id);
        var wrongDigit = reference.substring(0, 12) + (reference.charAt(12) == '0' ? '1' : '0');

        assertLeft(line(key(), id, "25,99"), LeftOver.Reason.TOO_LITTLE);
        assertLeft(line(key(), id, "26,01"), LeftOver.Reason.TOO_MUCH);
        assertLeft(line(key(), id, "-26,00"), LeftOver.Reason.ODD_AMOUNT);
        assertLeft(line(key(), id, "0,00"), LeftOver.Reason.ODD_AMOUNT);
        assertLeft(line(key(), id, "26,001"), LeftOver.Reason.ODD_AMOUNT);
        assertLeft(line(key(), id, "1.026,00"), LeftOver.Reason.ODD_AMOUNT);
        assertLeft(key() + ";" + reference + ";26,00;CHF;2026-05-04\n", LeftOver.Reason.OTHER_CURRENCY);
        assertLeft(key() + ";" + reference + ";26,00;EUR;4.5.2026\n", LeftOver.Reason.ODD_DAY);
        assertLeft(key() + ";" + wrongDigit + ";26,00;EUR;2026-05-04\n", LeftOver.Reason.WRONG_CHECK_DIGIT);
        assertLeft(key() + ";Gewerbe Muster;26,00;EUR;2026-05-04\n", LeftOver.Reason.UNKNOWN_REFERENCE);
        assertLeft(key() + ";" + reference + ";26,00\n", LeftOver.Reason.BROKEN_LINE);
        assertLeft("\"" + key() + ";" + reference + "\n", LeftOver.Reason.BROKEN_LINE);
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
    }

    @Test
    void whatNothingIsDueForIsLeftOver() {
        var id = house.applicationWithFee();
        upload(line(key(), id, "26,00"));
        var waived = house.applicationWithFee();
        house.fees.waive(house.fees.of(waived).orElseThrow());

        assertLeft(line(key(), id, "26,00"), LeftOver.Reason.ALREADY_PAID);
        house.treasury.refund(id);
        assertLeft(line(key(), id, "26,00"), LeftOver.Reason.REFUND_ORDERED);
        assertLeft(line(key(), waived, "26,00"), LeftOver.Reason.NOTHING_DUE);
    }

    @Test
    void anotherPaymentUnderAKnownKeyIsNotLost() {
        var key = key();
        var other = house.applicationWithFee();
        upload(line(key, house.applicationWithFee(), "26,00"));

        var report = upload(line(key, other, "26,00") + line(key, other, "26,00"));

        assertThat(report.leftOver()).isEqualTo(1);
        assertThat(report.knownBefore()).isEqualTo(1);
        assertThat(leftOvers.leftOver(TestTown.CASHIER).getLast().reason()).isEqualTo(LeftOver.Reason.KEY_USED_BEFORE);
    }

    @Test
    void ofAWrongFileNothingIsBooked() throws IOException {
        var id = house.applicationWithFee();
        var file = put("kassenzeichen;betrag\n" + reference(id) + ";26,00\n");
        payments.read();

        assertThat(folder.resolve("abgelehnt").resolve(file.getFileName())).exists();
        assertThat(payments.refusedFiles(TestTown.CASHIER))
                .contains(file.getFileName().toString());
        assertThat(refusal((HEAD + line(key(), id, "26,00") + "ü").getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(IncomingReport.Refusal.OTHER_ENCODING);
        assertThat(refusal((HEAD + line(key(), id, "26,00")).getBytes(StandardCharsets.UTF_16)))
                .isIn(IncomingReport.Refusal.OTHER_ENCODING, IncomingReport.Refusal.OTHER_HEADER);
        assertThat(refusal((HEAD + "\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(IncomingReport.Refusal.TOO_LARGE);
        assertThat(refusal(new byte[10_000_001])).isEqualTo(IncomingReport.Refusal.TOO_LARGE);
        assertThat(refusal(new byte[0])).isEqualTo(IncomingReport.Refusal.OTHER_HEADER);
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
    }

    @Test
    void aPaymentWithoutAKassenzeichenIsAssignedByHandOnce() {
        var id = house.applicationWithFee();
        var left = left(key() + ";;26,00;EUR;2026-05-04\n");

        var outcomes = AtOnce.times(2, () -> leftOvers.assign(left.id(), TestTown.CASHIER, id));

        assertThat(outcomes)
                .containsExactlyInAnyOrder(new LeftOvers.Outcome.Done(), new LeftOvers.Outcome.DoneBefore());
        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
        assertThat(house.journalOf(id)).containsExactly("fee-fixed", "payment-received");
        assertThat(leftOvers.leftOver(TestTown.CASHIER)).doesNotContain(left);
    }

    @Test
    void anotherAmountIsNotAssigned() {
        var left = left(key() + ";;25,00;EUR;2026-05-04\n");

        assertThat(leftOvers.assign(left.id(), TestTown.CASHIER, house.applicationWithFee()))
                .isEqualTo(new LeftOvers.Outcome.NotFitting(LeftOver.Reason.TOO_LITTLE));
        assertThat(leftOvers.leftOver(TestTown.CASHIER)).contains(left);
    }

    @Test
    void whatWasSettledElsewhereIsNotedWithPersonAndReason() {
        var id = house.applicationWithFee();
        var left = left(line(key(), id, "25,00"));

        var first = leftOvers.settledElsewhere(left.id(), TestTown.CASHIER, "Zurücküberwiesen");
        var second = leftOvers.settledElsewhere(left.id(), TestTown.TRADE_CLERK, "Doppelt");

        assertThat(first).isEqualTo(new LeftOvers.Outcome.Done());
        assertThat(second).isEqualTo(new LeftOvers.Outcome.DoneBefore());
        assertThat(house.journalOf(id)).containsExactly("fee-fixed", "payment-settled-elsewhere");
        assertThat(house.house
                        .jdbc()
                        .sql("select done_by from incoming_payment where id = ?")
                        .param(left.id())
                        .query(String.class)
                        .single())
                .isEqualTo(TestTown.CASHIER.value());
    }

    @Test
    void whoDoesNotWorkForTheAuthorityChangesNothing() {
        var left = left(key() + ";;26,00;EUR;2026-05-04\n");

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> leftOvers.settledElsewhere(left.id(), TestTown.STRANGER, "x"));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> payments.upload(TestTown.TOWN, TestTown.STRANGER, new byte[0]));
        assertThat(leftOvers.leftOver(TestTown.STRANGER)).isEmpty();
    }

    private void assertLeft(String line, LeftOver.Reason reason) {
        assertThat(left(line).reason()).as(line).isEqualTo(reason);
    }

    private LeftOver left(String line) {
        assertThat(upload(line).leftOver()).as(line).isEqualTo(1);
        return leftOvers.leftOver(TestTown.CASHIER).getLast();
    }

    private IncomingReport upload(String lines) {
        return payments.upload(TestTown.TOWN, TestTown.CASHIER, (HEAD + lines).getBytes(StandardCharsets.UTF_8));
    }

    private IncomingReport.Refusal refusal(byte[] file) {
        return payments.upload(TestTown.TOWN, TestTown.CASHIER, file).refusal().orElseThrow();
    }

    private Path put(String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), text);
    }

    private String line(String key, ApplicationId id, String amount) {
        return String.join(";", List.of(key, reference(id), amount, "EUR", "2026-05-04")) + "\r\n";
    }

    private String reference(ApplicationId id) {
        return house.fees.of(id).orElseThrow().reference().value();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
