package de.amtsweg.portal;

import de.amtsweg.application.ConfirmedEmails;
import de.amtsweg.application.OpenDraft;
import de.amtsweg.authority.Authority;
import de.amtsweg.correspondence.DraftMails.Letter;
import de.amtsweg.correspondence.DraftReminders;
import de.amtsweg.correspondence.EmailCodes;
import de.amtsweg.forms.FormPage;
import de.amtsweg.site.Throttle;
import de.amtsweg.site.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The mail address in a draft: has anybody shown that mail reaches them there? If not, a code by mail shows it. */
@Component
class EmailConfirmation {
    // Advisers register several clients a day with an address of their own; nobody needs more mails than this.
    private static final Throttle.Limit PER_ADDRESS = new Throttle.Limit("draft mail", 10, Duration.ofHours(1));
    private static final Throttle.Limit PER_VISITOR = new Throttle.Limit("draft mail visitor", 30, Duration.ofHours(1));

    private final ConfirmedEmails emails;
    private final EmailCodes codes;
    private final DraftReminders reminders;
    private final Throttle throttle;
    private final OfferedServices services;

    EmailConfirmation(
            ConfirmedEmails emails,
            EmailCodes codes,
            DraftReminders reminders,
            Throttle throttle,
            OfferedServices services) {
        this.emails = emails;
        this.codes = codes;
        this.reminders = reminders;
        this.throttle = throttle;
        this.services = services;
    }

    /** The address a draft names, for a page. */
    record Address(String text, boolean confirmed) {
        @Override
        public String toString() {
            return "Address[" + confirmed + "]";
        }
    }

    /** What became of a mail somebody waits for. */
    enum Sent {
        SENT,
        /** Too many mails to this address, or from this visitor. */
        TOO_OFTEN,
        /** The mail server did not take it. */
        NOT_TAKEN
    }

    Optional<Address> of(OpenDraft open) {
        return emails.addressIn(open.draft()).map(text -> new Address(text, emails.isConfirmed(open.draft())));
    }

    /** The page that asks for the address, while there is one that nobody has confirmed. */
    Optional<FormPage> pageOfUnconfirmed(OpenDraft open) {
        return of(open).filter(address -> !address.confirmed()).flatMap(address -> pageOfAddress(open));
    }

    /** The page that asks for the address. */
    Optional<FormPage> pageOfAddress(OpenDraft open) {
        return open.service()
                .paths()
                .email()
                .flatMap(path ->
                        open.pages().stream().filter(page -> page.asks(path)).findFirst());
    }

    /** Sends a new code to the address of the draft. */
    Sent sendCode(HttpServletRequest request, OpenDraft open) {
        return write(request, open, codes::send);
    }

    /** Sends the code to go on with the draft, to an address that is confirmed. */
    Sent sendResumeCode(HttpServletRequest request, OpenDraft open) {
        if (!emails.isConfirmed(open.draft())) {
            throw new PageNotFound("Nobody has confirmed an address of this draft");
        }
        return write(request, open, reminders::sendCode);
    }

    /** Whether this is the code that was sent; then the address counts. */
    boolean confirm(HttpServletRequest request, OpenDraft open, String code) {
        var address = emails.addressIn(open.draft());
        if (address.isEmpty() || !codes.matches(open.draft().id(), address.get(), code)) {
            return false;
        }
        emails.confirm(open.draft().id(), address.get(), town(request).id());
        return true;
    }

    /** Writes to the address of the draft, unless that has been done too often. */
    private Sent write(HttpServletRequest request, OpenDraft open, Predicate<Letter> writer) {
        var address = emails.addressIn(open.draft()).orElseThrow(() -> new PageNotFound("This draft names no address"));
        try {
            throttle.attempt(PER_VISITOR, request.getRemoteAddr());
            throttle.attempt(PER_ADDRESS, address.toLowerCase(Locale.ROOT));
        } catch (TooManyAttempts tooOften) {
            return Sent.TOO_OFTEN; // the page offers to go on without
        }
        var letter =
                new Letter(open.draft().id(), open.service().id(), town(request).id(), address);
        return writer.test(letter) ? Sent.SENT : Sent.NOT_TAKEN;
    }

    private Authority town(HttpServletRequest request) {
        return services.town(request);
    }
}
