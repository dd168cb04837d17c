package de.amtsweg.workflow;

import de.amtsweg.shared.ApplicationId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Lets a building block fail for one application, so that a scenario can tell what then happens. */
@Component
public class Faults {
    private record Fault(ApplicationId application, String block) {}

    private final Map<Fault, String> faults = new ConcurrentHashMap<>();
    private final Map<String, String> next = new ConcurrentHashMap<>();

    /** The next time anybody's process comes to this block, it fails with this message, once. */
    public void breaksOnce(String block, String message) {
        next.put(block, message);
    }

    /** From now on the block fails with this message. */
    public void breaks(ApplicationId application, String block, String message) {
        faults.put(new Fault(application, block), message);
    }

    public void mended(ApplicationId application, String block) {
        faults.remove(new Fault(application, block));
    }

    /** Forgets all faults of an application. */
    public void forget(ApplicationId application) {
        faults.keySet().removeIf(fault -> fault.application().equals(application));
    }

    /** The message the block is to fail with, if it is to fail. */
    public Optional<String> of(ApplicationId application, String block) {
        return Optional.ofNullable(next.remove(block))
                .or(() -> Optional.ofNullable(faults.get(new Fault(application, block))));
    }

    /** The blocks that were to fail once and have not been reached yet. */
    public Set<String> stillToBreak() {
        return Set.copyOf(next.keySet());
    }

    public void forgetAll() {
        faults.clear();
        next.clear();
    }

    public boolean none() {
        return faults.isEmpty() && next.isEmpty();
    }
}
