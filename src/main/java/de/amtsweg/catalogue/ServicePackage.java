package de.amtsweg.catalogue;

import de.amtsweg.shared.ServiceKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything one service consists of, by file name: {@code service.yaml}, {@code gewerbe-anmelden.bpmn},
 * {@code gebuehr.dmn}, {@code forms/antrag.form}, {@code forms/antrag.en.yaml}.
 */
public record ServicePackage(ServiceKey key, SortedMap<String, byte[]> files) {
    public ServicePackage {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static ServicePackage of(ServiceKey key, Map<String, byte[]> files) {
        return new ServicePackage(key, new TreeMap<>(files));
    }

    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    public Optional<String> text(String name) {
        return file(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** What its description says; empty when that cannot be read, and for shared parts, which have none. */
    public Optional<AdministrativeService> described() {
        return ServiceDescription.read(new PackageId(key, 0), this).service();
    }

    /** The same for the same names and bytes, whatever order they came in: SHA-256 in hexadecimal. */
    public String contentHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(lengthOf(name.getBytes(StandardCharsets.UTF_8)));
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(lengthOf(bytes));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Java without SHA-256", missing);
        }
    }

    private static byte[] lengthOf(byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
    }

    @Override
    public String toString() {
        return "package " + key + " with " + files.size() + " files";
    }
}
