package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Makes deliveries of their rows. */
final class DeliveryRows {
    private DeliveryRows() {}

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                new DocumentId(row.getObject("document", UUID.class)),
                Way.valueOf(row.getString("way")),
                DeliveryState.valueOf(row.getString("state")),
                row.getObject("provided_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("proof")),
                Optional.ofNullable(row.getString("announcement_failure")).map(MailFailure::valueOf),
                Optional.ofNullable(row.getString("undeliverable")).map(ReturnReason::valueOf),
                notification(row));
    }

    private static Optional<Notification> notification(ResultSet row) throws SQLException {
        var day = row.getObject("notified_on", LocalDate.class);
        return day == null
                ? Optional.empty()
                : Optional.of(new Notification(
                        day, row.getObject("remedy_until", LocalDate.class), row.getString("notified_by")));
    }
}
