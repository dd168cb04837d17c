package de.amtsweg.payment.xbezahldienste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import de.amtsweg.authority.TestTown;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.payment.AttemptStatus;
import de.amtsweg.payment.FeeLine;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.PaymentHouse;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.payment.xbezahldienste.XBezahldienstStub.Fault;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.LocalizedText;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.LogCapture;
import de.amtsweg.testbase.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class XBezahldienstProviderTest {
    private static final URI BACK = URI.create("/antraege/AW-2026-7F3K-Q9PM/zurueck");
    private static final Map<TestDatabase, Town> TOWNS = new EnumMap<>(TestDatabase.class);

    private final PaymentHouse house;
    private final XBezahldienstStub service;

    XBezahldienstProviderTest(TestDatabase database) {
        var town = TOWNS.computeIfAbsent(database, Town::on);
        house = town.house;
        service = town.service;
    }

    /** A town whose payment service plays on this machine. */
    private record Town(PaymentHouse house, XBezahldienstStub service) {
        static Town on(TestDatabase database) {
            var service = XBezahldienstStub.open();
            var account = "amtsweg.payment.xbezahldienste.accounts.musterstadt.";
            var house = PaymentHouse.with(
                    database,
                    Map.of(
                            "amtsweg.payment.providers",
                            "xbezahldienste",
                            "amtsweg.payment.return.site",
                            "https://rathaus.musterstadt.example",
                            "amtsweg.payment.xbezahldienste.connect-within",
                            "60s",
                            "amtsweg.payment.xbezahldienste.answer-within",
                            "60s",
                            account + "base-url",
                            service.baseUrl().toString(),
                            account + "originator-id",
                            XBezahldienstStub.ORIGINATOR,
                            account + "end-point-id",
                            XBezahldienstStub.END_POINT,
                            account + "booking-data.Objektnummer",
                            "4711",
                            account + "booking-key-name",
                            "Haushaltsstelle",
                            account + "sandbox",
                            "true"),
                    BookingThatFails.class);
            var title = mock(AdministrativeService.class);
            given(title.title()).willReturn(new LocalizedText(Map.of("de", "Gewerbe anmelden (§ 14)")));
            given(house.house.the(Catalogue.class).get(any())).willReturn(title);
            return new Town(house, service);
        }
    }

    @BeforeEach
    void everythingWorks() {
        service.fails(Fault.NONE);
        BookingThatFails.TIMES.set(0);
    }

    @Test
    void theServiceIsAskedForTheFeeAndToldNothingPersonal() {
        var id = house.application();
        house.fees.fix(
                id,
                List.of(
                        new FeeLine("Anzeige (eine Person)", "§ 14 GewO", Money.euros("26.00"), "12210.431100"),
                        new FeeLine("Frei", "§ 14 GewO", Money.ZERO, "12210.431100"),
                        new FeeLine("Weitere Vertretung", "§ 14 GewO", Money.euros("13.05"), "12210.431101")));

        var asked = service.asked(XBezahldienstStub.paymentOn(start(id)));

        assertThat(asked.propertyNames())
                .containsExactlyInAnyOrder(
                        "requestId",
                        "requestTimestamp",
                        "currency",
                        "grosAmount",
                        "purpose",
                        "description",
                        "redirectUrl",
                        "items");
        assertThat(asked.get("requestId").asString())
                .isEqualTo(attempt(id).id().toString())
                .hasSize(36);
        assertThat(asked.get("grosAmount").decimalValue()).isEqualByComparingTo("39.05");
        assertThat(asked.get("purpose").asString())
                .isEqualTo(attempt(id).reference().value());
        assertThat(asked.get("description").asString()).isEqualTo("Gewerbe anmelden 14");
        assertThat(asked.get("redirectUrl").asString()).isEqualTo("https://rathaus.musterstadt.example" + BACK);
        assertThat(asked.get("items")).hasSize(2);
        assertThat(asked.get("items").get(1)).isEqualTo(new JsonMapper().readTree("""
                {"id":"2","reference":"12210-431101","description":"Weitere Vertretung","taxRate":0,"quantity":1,\
                "totalNetAmount":13.05,"totalTaxAmount":0,"singleNetAmount":13.05,"singleTaxAmount":0,\
                "bookingData":{"Haushaltsstelle":"12210.431101","Objektnummer":"4711"}}"""));
        assertThat(asked.toString()).doesNotContain("Lena", "Beispiel", "Musterweg");
    }

    @Test
    void aFeeWithAReductionIsAskedForAsOneLine() {
        var id = house.application();
        house.fees.fix(
                id,
                List.of(
                        new FeeLine("Anzeige", "§ 14 GewO", Money.euros("26.00"), "12210.431100"),
                        new FeeLine("Ermäßigung", "§ 3 VwKostG", Money.euros("-6.00"), "12210.431100")));

        var items = service.asked(XBezahldienstStub.paymentOn(start(id))).get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("totalNetAmount").decimalValue()).isEqualByComparingTo("20.00");
    }

    @Test
    void whoPaysAndReturnsHasPaid() {
        var id = house.applicationWithFee();
        service.becomes(XBezahldienstStub.paymentOn(start(id)), "PAYED");

        comesBack(id);

        assertPaidOnce(id);
    }

    @Test
    void whoClosesTheWindowAfterPayingIsFoundByALaterLook() {
        var id = house.applicationWithFee();
        service.becomes(XBezahldienstStub.paymentOn(start(id)), "PAYED");
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);

        house.lookAt(attempt(id));

        assertPaidOnce(id);
    }

    @Test
    void whoClosesTheWindowAndBeginsAgainIsNotAskedToPayTwice() {
        var id = house.applicationWithFee();
        service.becomes(XBezahldienstStub.paymentOn(start(id)), "PAYED");

        assertThat(start(id)).isEqualTo(BACK);

        assertPaidOnce(id);
    }

    @Test
    void returningProvesNothingHoweverOften() {
        var id = house.applicationWithFee();
        var page = start(id);
        comesBack(id);
        comesBack(id);
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        service.becomes(XBezahldienstStub.paymentOn(page), "PAYED");

        comesBack(house.applicationWithFee());
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        comesBack(id);
        comesBack(id);
        house.lookAt(attempt(id));

        assertPaidOnce(id);
    }

    @Test
    void beginningTwiceLeadsToTheSamePayment() {
        var id = house.applicationWithFee();
        int before = service.payments().size();

        var first = start(id);

        assertThat(start(id)).isEqualTo(first);
        assertThat(service.payments()).hasSize(before + 1);
    }

    @Test
    void whoeverIsLedSomewhereOfManyAtOnceIsLedToAPaymentThatIsAskedAbout() {
        var id = house.applicationWithFee();

        var pages = AtOnce.times(4, () -> {
            try {
                return Optional.of(start(id));
            } catch (ProviderUnavailable tryAgain) {
                return Optional.<URI>empty();
            }
        });

        var led = new HashSet<>(pages.stream().flatMap(Optional::stream).toList());
        led.add(start(id));
        assertThat(led)
                .allSatisfy(page -> assertThat(house.cashier.attemptsOf(id))
                        .filteredOn(PaymentAttempt::isOpen)
                        .extracting(attempt -> attempt.transaction().orElseThrow())
                        .contains("musterstadt/" + XBezahldienstStub.paymentOn(page)));
        led.forEach(page -> service.becomes(XBezahldienstStub.paymentOn(page), "PAYED"));
        comesBack(id);
        assertPaidOnce(id);
    }

    @Test
    void givingUpEndsTheAttemptAndMoneyThatComesAfterwardsCounts() {
        var id = house.applicationWithFee();
        var payment = XBezahldienstStub.paymentOn(start(id));
        service.becomes(payment, "CANCELED");
        comesBack(id);
        assertThat(attempt(id).status()).isEqualTo(AttemptStatus.CANCELLED);
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);

        service.becomes(payment, "PAYED");
        house.lookAt(attempt(id));
        house.lookAt(attempt(id));

        assertPaidOnce(id);
    }

    @Test
    void whoFailsBeginsAnew() {
        var id = house.applicationWithFee();
        service.becomes(XBezahldienstStub.paymentOn(start(id)), "FAILED");
        comesBack(id);
        assertThat(attempt(id).status()).isEqualTo(AttemptStatus.FAILED);

        service.becomes(XBezahldienstStub.paymentOn(start(id)), "PAYED");
        comesBack(id);

        assertPaidOnce(id);
        assertThat(house.cashier.attemptsOf(id)).hasSize(2);
    }

    @Test
    void moneyForTwoAttemptsIsBookedOnceAndPaidBackOnce() {
        var id = house.applicationWithFee();
        var first = XBezahldienstStub.paymentOn(start(id));
        service.becomes(first, "CANCELED");
        var second = XBezahldienstStub.paymentOn(start(id));
        service.becomes(first, "PAYED");
        service.becomes(second, "PAYED");

        house.cashier.attemptsOf(id).forEach(house::lookAt);
        house.cashier.attemptsOf(id).forEach(house::lookAt);

        assertPaidOnce(id);
        assertThat(house.treasury.ordersFor(id)).hasSize(1);
    }

    @Test
    void aServiceThatDoesNotAnswerBeginsNothingAndTheAttemptIsTakenUpLater() {
        var id = house.applicationWithFee();
        service.fails(Fault.ERROR);
        assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(() -> start(id));

        service.fails(Fault.NONE);
        service.becomes(XBezahldienstStub.paymentOn(start(id)), "PAYED");
        comesBack(id);

        assertPaidOnce(id);
        assertThat(house.cashier.attemptsOf(id)).hasSize(1);
    }

    @Test
    void anAnswerLostAfterCreatingEndsInANewAttemptAndOnePayment() {
        for (var fault : List.of(Fault.CUT_AFTER_CREATING, Fault.MALFORMED, Fault.HTML, Fault.ENDLESS)) {
            var id = house.applicationWithFee();
            service.fails(fault);
            assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(() -> start(id));

            service.fails(Fault.NONE);
            var page = start(id);
            assertThat(house.cashier.attemptsOf(id))
                    .extracting(PaymentAttempt::status)
                    .containsExactly(AttemptStatus.FAILED, AttemptStatus.OPEN);
            service.becomes(XBezahldienstStub.paymentOn(page), "PAYED");
            comesBack(id);

            assertPaidOnce(id);
        }
    }

    @Test
    void whatTheServiceSaysInsteadOfAnAnswerIsNeverPaidAndNeverInTheLog() {
        var id = house.applicationWithFee();
        service.becomes(XBezahldienstStub.paymentOn(start(id)), "PAYED");

        try (var log = LogCapture.begin()) {
            var faults = EnumSet.complementOf(EnumSet.of(Fault.NONE, Fault.SLOW, Fault.ELSEWHERE));
            for (var fault : faults) {
                service.fails(fault);
                comesBack(id);
                assertThat(house.status(id)).as(fault.name()).isEqualTo(FeeStatus.OPEN);
                assertThat(attempt(id).isOpen()).as(fault.name()).isTrue();
            }
            assertThat(log.linesWith("xbezahldienste")).hasSize(faults.size());
            assertThat(log.linesWith("Lena")).isEmpty();
        }
        service.fails(Fault.NONE);
        comesBack(id);

        assertPaidOnce(id);
    }

    @Test
    void whoBeginsAgainAfterTheServiceHasForgottenThePaymentPaysAnother() {
        var id = house.applicationWithFee();
        var first = XBezahldienstStub.paymentOn(start(id));
        service.forgets(first);

        var second = XBezahldienstStub.paymentOn(start(id));

        assertThat(second).isNotEqualTo(first);
        assertThat(house.cashier.attemptsOf(id))
                .extracting(PaymentAttempt::status)
                .containsExactly(AttemptStatus.FAILED, AttemptStatus.OPEN);
        service.becomes(second, "PAYED");
        comesBack(id);
        assertPaidOnce(id);
    }

    @Test
    void aForgottenPaymentThatCameThroughIsBookedBeforeAnybodyPaysTwice() {
        var id = house.applicationWithFee();
        var first = XBezahldienstStub.paymentOn(start(id));
        service.forgets(first);
        start(id);

        service.remembers(first);
        service.becomes(first, "PAYED");

        assertThat(start(id)).isEqualTo(BACK);
        assertPaidOnce(id);
        assertThat(house.treasury.ordersFor(id)).isEmpty();
    }

    @Test
    void whoPaysBothTheForgottenAndTheNewPaymentGetsOneBack() {
        var id = house.applicationWithFee();
        var first = XBezahldienstStub.paymentOn(start(id));
        service.forgets(first);
        var second = XBezahldienstStub.paymentOn(start(id));

        service.remembers(first);
        service.becomes(first, "PAYED");
        service.becomes(second, "PAYED");
        comesBack(id);
        comesBack(id);

        assertPaidOnce(id);
        assertThat(house.treasury.ordersFor(id)).hasSize(1);
    }

    @Test
    void aPaymentUnknownForAnHourEndsItsAttempt() {
        var id = house.applicationWithFee();
        service.forgets(XBezahldienstStub.paymentOn(start(id)));

        comesBack(id);
        assertThat(attempt(id).isOpen()).isTrue();

        house.house.clock().advance(Duration.ofMinutes(61));
        comesBack(id);
        assertThat(attempt(id).status()).isEqualTo(AttemptStatus.FAILED);
        assertThat(house.cancelled(id)).hasSize(1);
    }

    @Test
    void whereTheAccountOrTheWayIsWrongNoAttemptEnds() {
        for (var fault : List.of(Fault.UNKNOWN_ACCOUNT, Fault.LOST_PROXY)) {
            var id = house.applicationWithFee();
            var page = start(id);
            house.house.clock().advance(Duration.ofHours(2));
            service.fails(fault);

            comesBack(id);
            assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(() -> start(id));
            assertThat(house.cashier.attemptsOf(id))
                    .as(fault.name())
                    .singleElement()
                    .matches(PaymentAttempt::isOpen);

            service.fails(Fault.NONE);
            assertThat(start(id)).isEqualTo(page);
        }
    }

    @Test
    void nobodyIsLedToAForeignHost() {
        var id = house.applicationWithFee();
        service.fails(Fault.ELSEWHERE);

        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> start(id))
                .withMessageContaining("redirect-hosts");

        service.fails(Fault.NONE);
        service.becomes(XBezahldienstStub.paymentOn(start(id)), "PAYED");
        comesBack(id);
        assertPaidOnce(id);
    }

    @Test
    void killedBeforeTheBookingIsCommittedALaterLookBooksOnce() {
        var id = house.applicationWithFee();
        service.becomes(XBezahldienstStub.paymentOn(start(id)), "PAYED");
        BookingThatFails.TIMES.set(1);
        assertThatIllegalStateException().isThrownBy(() -> comesBack(id)).withMessage("killed");
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);

        house.lookAt(attempt(id));
        comesBack(id);

        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
        assertThat(house.journalOf(id)).containsExactly("fee-fixed", "payment-received");
    }

    @Test
    void onlyAuthoritiesWithAnAccountOfferIt() {
        var provider = house.house.the(XBezahldienstProvider.class);

        assertThat(provider.serves(TestTown.TOWN)).isTrue();
        assertThat(provider.serves(TestTown.TAX_OFFICE)).isFalse();
        assertThat(provider.sandbox()).isTrue();
    }

    private URI start(ApplicationId id) {
        return house.cashier.start(id, "xbezahldienste", BACK);
    }

    private void comesBack(ApplicationId id) {
        house.cashier.lookAt(id);
    }

    private PaymentAttempt attempt(ApplicationId id) {
        return house.cashier.attemptsOf(id).getLast();
    }

    private void assertPaidOnce(ApplicationId id) {
        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
        assertThat(house.received(id)).hasSize(1);
    }
}
