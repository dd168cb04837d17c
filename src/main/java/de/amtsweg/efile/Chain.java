package de.amtsweg.efile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Computes the hashes that chain the lines of a diary: SHA-256 over a canonical form in which every part is preceded by
 * its length, so that no two different lines have the same form. What a hash is for stands at its beginning.
 */
final class Chain {
    private static final String START = "amtsweg/e-file/start/1";
    private static final String LINE = "amtsweg/e-file/line/1";

    private final MessageDigest digest;

    private Chain(String purpose) {
        this.digest = Fingerprint.sha256();
        add(purpose);
    }

    /** The hash of these parts, for this purpose. */
    static String hash(String purpose, String... parts) {
        var chain = new Chain(purpose);
        chain.add(parts.length);
        for (var part : parts) {
            chain.add(part);
        }
        return chain.hash();
    }

    /** What the first line of a file is chained to. */
    static String start(FileId file) {
        var chain = new Chain(START);
        chain.add(file.value());
        return chain.hash();
    }

    /** The hash of a line; its own field {@code hash} plays no part. */
    static String hash(FileId file, DiaryEntry entry) {
        var chain = new Chain(LINE);
        chain.add(entry.previousHash());
        chain.add(file.value());
        chain.add(entry.position());
        chain.add(entry.caseId().value());
        chain.add(entry.journalEntry());
        chain.add(entry.at().getEpochSecond());
        chain.add(entry.at().getNano());
        chain.add(entry.actor().kind().name());
        chain.add(entry.actor().id());
        chain.add(entry.actor().onBehalfOf().isPresent() ? 1 : 0);
        entry.actor().onBehalfOf().ifPresent(person -> chain.add(person.value()));
        chain.add(entry.type());
        chain.add(entry.details().size());
        new TreeMap<>(entry.details()).forEach((name, value) -> {
            chain.add(name);
            chain.add(value);
        });
        chain.add(entry.documents().size());
        entry.documents().forEach(document -> {
            chain.add(document.id().value());
            chain.add(document.sha256());
        });
        return chain.hash();
    }

    private void add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private void add(long number) {
        add(Long.toString(number));
    }

    private void add(UUID id) {
        add(id.toString());
    }

    private String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
