package de.amtsweg.correspondence;

import de.amtsweg.authority.ProductionCheck;
import de.amtsweg.correspondence.CorrespondenceSettings.MailMode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Real people must really get their mails, with links that lead to their town. */
@Component
class MailCheck implements ProductionCheck {
    private final CorrespondenceSettings settings;
    private final ObjectProvider<JavaMailSender> sender;

    MailCheck(CorrespondenceSettings settings, ObjectProvider<JavaMailSender> sender) {
        this.settings = settings;
        this.sender = sender;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (settings.mail() == MailMode.CATCH) {
            problems.add("Mails are caught and reach nobody: set amtsweg.correspondence.mail=smtp.");
        }
        if (sender.getIfAvailable() == null) {
            problems.add("No mail server is named: set spring.mail.host, and user and password where it wants them.");
        }
        if (settings.site().contains("//localhost")) {
            problems.add("Links in mails lead to this machine: set amtsweg.correspondence.site to the public address,"
                    + " for instance https://rathaus.example.");
        }
        return problems;
    }
}
