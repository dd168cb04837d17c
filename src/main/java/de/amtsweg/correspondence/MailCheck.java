package de.amtsweg.correspondence;

import de.amtsweg.authority.Authorities;
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
    private final Authorities authorities;

    MailCheck(CorrespondenceSettings settings, ObjectProvider<JavaMailSender> sender, Authorities authorities) {
        this.settings = settings;
        this.sender = sender;
        this.authorities = authorities;
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (settings.mail() == MailMode.CATCH) {
            problems.add("Mails are caught and reach nobody: set amtsweg.correspondence.mail=smtp.");
        }
        if (sender.getIfAvailable() == null) {
            problems.add("No mail server is named: set spring.mail.host, and where it wants them spring.mail.port,"
                    + " spring.mail.username and spring.mail.password.");
        }
        if (!settings.site().startsWith("https://") || settings.site().contains("//localhost")) {
            problems.add("Links in mails would lead to " + settings.site() + ": set amtsweg.correspondence.site to the"
                    + " public address, for instance https://rathaus.example.");
        }
        if (settings.sender().isBlank()) {
            authorities.oursInCharge().stream()
                    .filter(authority -> authority.contact().email().isBlank())
                    .map(authority -> "Mails of the authority '" + authority.id() + "' would have no sender: set"
                            + " amtsweg.correspondence.sender, or give it an email (contact) in a file of"
                            + " amtsweg.authority.directory.files.")
                    .forEach(problems::add);
        }
        return problems;
    }
}
