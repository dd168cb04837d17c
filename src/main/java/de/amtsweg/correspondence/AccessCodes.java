package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Codes by mail, the second proof of who fetches a document: six digits, ten minutes, five tries. */
@Component
public class AccessCodes {
    /** @return false when the applicant gave no mail address */
    public boolean sendTo(ApplicationId application) {
        return false;
    }

    /** Whether this is the code that was sent last; a code works once. */
    public boolean matches(ApplicationId application, String code) {
        return false;
    }
}
