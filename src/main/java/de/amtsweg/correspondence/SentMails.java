package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The out-tray as the operator sees it. */
@Component
public class SentMails {
    private final OutTray tray;

    SentMails(OutTray tray) {
        this.tray = tray;
    }

    /** The newest mails, newest first. */
    public List<SentMail> latest(int atMost) {
        return tray.latest(atMost);
    }

    /** All mails about an application, oldest first. */
    public List<SentMail> of(ApplicationId application) {
        return tray.of(application);
    }
}
