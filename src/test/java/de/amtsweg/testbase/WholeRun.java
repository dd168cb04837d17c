package de.amtsweg.testbase;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What all tests of a run share; closed when the last has ended, the newest first. JVMs end their own things in any order
 * and at the same time, and a town would wait for a database that is gone.
 */
public final class WholeRun implements LauncherSessionListener {
    private static final Deque<AutoCloseable> SHARED = new ArrayDeque<>();

    /** Closes it at the end of the run. */
    public static synchronized <T extends AutoCloseable> T share(T thing) {
        SHARED.push(thing);
        return thing;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        closeAll();
    }

    private static synchronized void closeAll() {
        while (!SHARED.isEmpty()) {
            try {
                SHARED.pop().close();
            } catch (Exception e) {
                e.printStackTrace();
            }
        }
    }
}
