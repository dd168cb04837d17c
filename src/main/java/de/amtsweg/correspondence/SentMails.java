package de.amtsweg.correspondence;

import java.util.List;
import org.springframework.stereotype.Component;

/** The out-tray as the operator sees it. */
@Component
public class SentMails {
    /** The newest mails, newest first. */
    public List<SentMail> latest(int atMost) {
        return List.of();
    }
}
