package de.amtsweg.site;

import java.util.List;

/** Names foreign sites people may be led to when they send a form of ours; browsers refuse all others. */
public interface FormTargets {
    /** Scheme and host, as a content security policy names them: {@code https://www.example.org}. */
    List<String> origins();
}
