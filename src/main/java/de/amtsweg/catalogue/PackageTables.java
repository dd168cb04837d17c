package de.amtsweg.catalogue;

import de.amtsweg.shared.ServiceKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the two tables of packages. */
@Component
class PackageTables {
    record Version(PackageId id, String contentHash, String sharedHash, Instant publishedAt) {}

    private final JdbcClient jdbc;

    PackageTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Version> newest(ServiceKey key) {
        return versions(key).stream().findFirst();
    }

    /** Newest first. */
    List<Version> versions(ServiceKey key) {
        return jdbc.sql("select service_key, revision, content_hash, shared_hash, published_at from service_package"
                        + " where service_key = ? order by revision desc")
                .param(key.value())
                .query((row, number) -> new Version(
                        new PackageId(new ServiceKey(row.getString(1)), row.getInt(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    List<PackageId> newest() {
        return jdbc.sql(
                        "select service_key, max(revision) from service_package group by service_key order by service_key")
                .query((row, number) -> new PackageId(new ServiceKey(row.getString(1)), row.getInt(2)))
                .list();
    }

    /** The version of the shared parts whose content was in force when a package was published. */
    Optional<PackageId> sharedPartsOf(PackageId user) {
        return jdbc.sql("select max(part.revision) from service_package part join service_package used"
                        + " on used.shared_hash = part.content_hash"
                        + " where part.service_key = ? and used.service_key = ? and used.revision = ?")
                .params(Packages.SHARED_PARTS.value(), user.key().value(), user.revision())
                .query((row, number) -> (Integer) row.getObject(1))
                .optional()
                .map(revision -> new PackageId(Packages.SHARED_PARTS, revision));
    }

    void insert(PackageId id, ServicePackage content, String sharedHash, Instant at) {
        jdbc.sql("insert into service_package (service_key, revision, content_hash, shared_hash, published_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.key().value(), id.revision(), content.contentHash(), sharedHash, Timestamp.from(at))
                .update();
        content.files()
                .forEach((name, bytes) -> jdbc.sql(
                                "insert into package_file (service_key, revision, name, content) values (?, ?, ?, ?)")
                        .params(id.key().value(), id.revision(), name, bytes)
                        .update());
    }

    SortedMap<String, byte[]> files(PackageId id) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("select name, content from package_file where service_key = ? and revision = ?")
                .params(id.key().value(), id.revision())
                .query(row -> {
                    files.put(row.getString(1), row.getBytes(2));
                });
        return files;
    }
}
