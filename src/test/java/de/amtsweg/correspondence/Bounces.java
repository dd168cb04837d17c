package de.amtsweg.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Reports of a mail server about mails it could not deliver, as Postfix writes them. */
final class Bounces {
    private Bounces() {}

    static byte[] of(UUID mail, String recipient, String status) {
        return text(mail, recipient, status).getBytes(StandardCharsets.UTF_8);
    }

    static String text(UUID mail, String recipient, String status) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mail.example (Mail Delivery System)
                To: rathaus@musterstadt.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                    boundary="B0C1D2.1762/mail.example"

                This is a MIME-encapsulated message.

                --B0C1D2.1762/mail.example
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --B0C1D2.1762/mail.example
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example
                X-Postfix-Queue-ID: B0C1D2
                Arrival-Date: Mon,  4 May 2026 10:15:30 +0200 (CEST)

                Final-Recipient: rfc822; %s
                Original-Recipient: rfc822;%s
                Action: failed
                Status: %s
                Remote-MTA: dns; mx.example.org
                Diagnostic-Code: smtp; the other server
                    said no

                --B0C1D2.1762/mail.example
                Content-Description: Undelivered Message
                Content-Type: message/rfc822

                From: Stadt Musterstadt <rathaus@musterstadt.example>
                To: %s
                Subject: Ein Schreiben liegt bereit
                Message-ID: <%s@musterstadt.example>
                Content-Type: text/plain; charset=UTF-8

                Guten Tag

                --B0C1D2.1762/mail.example--
                """.formatted(recipient, recipient, status, recipient, mail).replace("\n", "\r\n");
    }
}
