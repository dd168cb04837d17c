package de.amtsweg.documents;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code amtsweg.documents.seal.*}.
 *
 * @param keys by authority; what an authority without one writes is not sealed
 * @param timeStamp address of a time-stamp service (RFC 3161), for authorities without one of their own
 * @param timeStampWithin how long the service may take; the step that writes the document waits for it
 * @param warnBefore how long before the end of a key operators are told
 */
@ConfigurationProperties("amtsweg.documents.seal")
record SealSettings(
        @DefaultValue Map<String, Key> keys,
        @Nullable URI timeStamp,
        @DefaultValue("5s") Duration timeStampWithin,
        @DefaultValue("60d") Duration warnBefore) {
    /**
     * The key of an authority.
     *
     * @param keyStore PKCS#12 file with the private key, its certificate, and those that vouch for it
     * @param alias which of the file's keys; needed when there are several
     * @param timeStamp the time-stamp service of this authority
     */
    record Key(
            @Nullable Path keyStore,
            @Nullable String keyStorePassword,
            @Nullable String alias,
            @Nullable URI timeStamp) {
        /** Without what is secret. */
        @Override
        public String toString() {
            return "Key[" + keyStore + "]";
        }
    }

    Optional<URI> timeStampOf(String authority) {
        var key = keys.get(authority);
        var own = key == null ? null : key.timeStamp();
        return Optional.ofNullable(own == null ? timeStamp : own)
                .filter(address -> !address.toString().isBlank());
    }

    static String nameOf(String authority, String setting) {
        return "amtsweg.documents.seal.keys." + authority + "." + setting;
    }
}
