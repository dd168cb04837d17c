package de.amtsweg.authority;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the operator says about this installation as a whole: the settings directly under {@code amtsweg}. */
@ConfigurationProperties("amtsweg")
public record Installation(
        @DefaultValue("demo") Mode mode,
        @DefaultValue("./processes") Path processes,
        @DefaultValue("./forms") Path forms,
        @DefaultValue("./data") Path data,
        @DefaultValue(DEMO_SECRET) String secret) {
    static final String DEMO_SECRET = "this-secret-is-public-and-only-good-for-a-demo";

    /** Whether this is a place to try things or one that serves real people. */
    public enum Mode {
        DEMO,
        PRODUCTION
    }

    public boolean demo() {
        return mode == Mode.DEMO;
    }

    /** Where files are kept that do not belong into the database (print folder, hand-over folder, exports). */
    public Path dataFolder() {
        return data;
    }

    @Override
    public String toString() {
        return "Installation[mode=" + mode + ", data=" + data + "]";
    }
}
