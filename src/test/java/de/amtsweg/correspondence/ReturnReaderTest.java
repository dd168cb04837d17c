package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnReaderTest {
    private final UUID mail = UUID.randomUUID();

    @Test
    void aReportOfAMailServerNamesOurMailTheAddressAndTheReason() {
        var returned = ReturnReader.read(Bounces.of(mail, "Lena@Example.org", "5.1.1"));

        assertThat(returned).hasValueSatisfying(found -> {
            assertThat(found.mail()).isEqualTo(mail);
            assertThat(found.names("lena@example.ORG")).isTrue();
            assertThat(found.names("other@example.org")).isFalse();
            assertThat(found.failure()).isEqualTo(MailFailure.ADDRESS_UNKNOWN);
            assertThat(found.toString()).doesNotContainIgnoringCase("lena");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1, ADDRESS_UNKNOWN",
        "5.1.2, ADDRESS_UNKNOWN",
        "5.2.1, MAILBOX_CLOSED",
        "5.2.2, MAILBOX_FULL",
        "4.4.7, UNREACHABLE",
        "5.7.1, REFUSED",
        "5.0.0, OTHER",
        "unsinn, OTHER"
    })
    void theStatusSaysWhy(String status, MailFailure failure) {
        assertThat(ReturnReader.read(Bounces.of(mail, "lena@example.org", status)))
                .map(ReturnedMail::failure)
                .contains(failure);
    }

    @Test
    void aReportThatSendsNothingBackIsKnownByWhatItAnswers() {
        var text = Bounces.text(mail, "lena@example.org", "5.1.1")
                .replace("Message-ID: <" + mail, "X-Nothing: <" + mail)
                .replace(
                        "Subject: Undelivered",
                        "In-Reply-To: <" + mail + "@musterstadt.example>\r\nSubject: Undelivered");

        assertThat(ReturnReader.read(bytes(text))).map(ReturnedMail::mail).contains(mail);
    }

    @Test
    void whatIsOnlyLateOrAnsweredByAMachineOrWrittenByAPersonIsNoReturnedMail() {
        var bounce = Bounces.text(mail, "lena@example.org", "5.1.1");

        assertThat(ReturnReader.read(bytes(bounce.replace("Action: failed", "Action: delayed"))))
                .isEmpty();
        assertThat(ReturnReader.read(bytes(bounce.replace("multipart/report", "multipart/mixed"))))
                .isEmpty();
        assertThat(ReturnReader.read(
                        bytes(bounce.replace("report-type=delivery-status", "report-type=disposition-notification"))))
                .isEmpty();
        assertThat(ReturnReader.read(bytes("""
                        From: lena@example.org\r
                        Auto-Submitted: auto-replied\r
                        In-Reply-To: <%s@musterstadt.example>\r
                        Subject: Bin im Urlaub\r
                        \r
                        Bis Montag.\r
                        """.formatted(mail)))).isEmpty();
    }

    @Test
    void brokenHugeAndNestedMailsDoNoHarm() {
        var bounce = Bounces.text(mail, "lena@example.org", "5.1.1");
        var random = new Random(7);
        for (int cut = 0; cut < bounce.length(); cut += 13) {
            ReturnReader.read(bytes(bounce.substring(0, cut)));
            var noise = bytes(bounce);
            for (int i = 0; i < 40; i++) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            }
            ReturnReader.read(noise);
        }
        var nested =
                new StringBuilder("Content-Type: multipart/report; report-type=delivery-status; boundary=b0\r\n\r\n");
        for (int depth = 0; depth < 3000; depth++) {
            nested.append("--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(depth, depth + 1));
        }
        assertThat(ReturnReader.read(bytes(nested.toString()))).isEmpty();
        assertThat(ReturnReader.read(bytes(bounce.replace("Status: ", "Status: " + "9".repeat(200_000)))))
                .isPresent();
        assertThat(ReturnReader.read(
                        bytes("Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n"
                                + "--x\r\nContent-Type: text/plain\r\n\r\n".repeat(5_000))))
                .isEmpty();
        assertThat(ReturnReader.read(new byte[0])).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
