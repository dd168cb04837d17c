package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.DocumentId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An application is being deleted because the law wants it; published in the transaction that does it. Whoever keeps
 * anything about it deletes that now and names the documents it held; who cannot do without it yet throws {@link
 * StillNeeded}.
 */
public final class ApplicationForgotten {
    private final ApplicationId application;
    private final Optional<AuthorityId> authority;
    private final Set<DocumentId> documents = new LinkedHashSet<>();

    ApplicationForgotten(ApplicationId application, Optional<AuthorityId> authority) {
        this.application = application;
        this.authority = authority;
    }

    public ApplicationId application() {
        return application;
    }

    /** Who was in charge of it. */
    public Optional<AuthorityId> authority() {
        return authority;
    }

    /** These documents are nobody's any more as far as this room is concerned. */
    public void leaves(Collection<DocumentId> held) {
        documents.addAll(held);
    }

    Set<DocumentId> documents() {
        return Set.copyOf(documents);
    }
}
