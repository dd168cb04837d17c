package de.amtsweg.documents;

import de.amtsweg.authority.Installation;
import de.amtsweg.documents.Clamd.Verdict.Clean;
import de.amtsweg.documents.Clamd.Verdict.Infected;
import de.amtsweg.documents.Clamd.Verdict.NotScanned;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has uploads looked at by a virus scanner, where the operator has set one up. */
@Component
public class VirusScan {
    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);

    private final Optional<Clamd> clamd;
    private final boolean required;
    private final AtomicBoolean failing = new AtomicBoolean();

    VirusScan(DocumentSettings settings, Installation installation) {
        this.clamd = settings.scanner();
        this.required = settings.clamdRequired();
        if (clamd.isEmpty() && !installation.demo()) {
            log.warn("Uploads are not searched for viruses. Set up ClamAV and name it in amtsweg.documents.clamd");
        }
    }

    /** How it stands with the scanner. */
    public enum State {
        NOT_SET_UP,
        READY,
        /** Nobody answers, and uploads are refused. */
        REFUSING,
        /** Nobody answers, and uploads are taken unsearched. */
        NOT_SEARCHING;

        /** Whether somebody has to see to it. */
        public boolean failing() {
            return this == REFUSING || this == NOT_SEARCHING;
        }
    }

    /** Asks the scanner whether it is there. */
    public State state() {
        if (clamd.isEmpty()) {
            return State.NOT_SET_UP;
        }
        if (clamd.get().answers()) {
            return State.READY;
        }
        return required ? State.REFUSING : State.NOT_SEARCHING;
    }

    /** Refuses a file that carries a virus; without a scanner that must be asked, refuses every file. */
    void check(byte[] content) throws Unfit {
        if (clamd.isEmpty()) {
            return;
        }
        switch (verdict(clamd.get(), content)) {
            case Clean() -> {
                if (failing.getAndSet(false)) {
                    log.info("Uploads are searched for viruses again");
                }
            }
            case Infected(var signature) -> {
                log.warn("An upload was refused: it carries {}", signature);
                throw new Unfit(UploadRefusal.INFECTED);
            }
            case NotScanned(var reason) -> notScanned(reason);
        }
    }

    private void notScanned(String reason) throws Unfit {
        if (!failing.getAndSet(true)) {
            log.error(
                    "Uploads cannot be searched for viruses and are {}: {}",
                    required ? "refused" : "taken unsearched",
                    reason);
        }
        if (required) {
            throw new Unfit(UploadRefusal.NOT_NOW);
        }
    }

    private static Clamd.Verdict verdict(Clamd clamd, byte[] content) {
        try {
            return clamd.scan(content);
        } catch (IOException nobody) {
            return new NotScanned("clamd does not answer (" + nobody.getMessage() + ")");
        }
    }
}
