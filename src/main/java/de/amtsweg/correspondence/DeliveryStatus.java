package de.amtsweg.correspondence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part {@code message/delivery-status} of a returned mail (RFC 3464): groups of fields with blank lines between. */
record DeliveryStatus(Set<String> failed, MailFailure failure) {
    private static final int MOST_GROUPS = 100;

    /** Nothing when no address failed for good: delayed, delivered, relayed and expanded are no failures. */
    static Optional<DeliveryStatus> read(String text) {
        var failed = new HashSet<String>();
        var failure = MailFailure.OTHER;
        for (var group : groups(text)) {
            if (group.getOrDefault("action", "").strip().equalsIgnoreCase("failed")) {
                address(group, "final-recipient").ifPresent(failed::add);
                address(group, "original-recipient").ifPresent(failed::add);
                failure = failure == MailFailure.OTHER ? failure(group) : failure;
            }
        }
        return failed.isEmpty() ? Optional.empty() : Optional.of(new DeliveryStatus(failed, failure));
    }

    private static MailFailure failure(Map<String, String> group) {
        var said = MailFailure.ofStatus(group.getOrDefault("status", ""));
        return said != MailFailure.OTHER ? said : MailFailure.ofStatus(group.getOrDefault("diagnostic-code", ""));
    }

    /** {@code rfc822; lena@example.org}. */
    private static Optional<String> address(Map<String, String> group, String field) {
        var value = group.getOrDefault(field, "");
        int type = value.indexOf(';');
        return type < 0
                ? Optional.empty()
                : Optional.of(value.substring(type + 1)
                                .strip()
                                .replaceAll("^<|>$", "")
                                .toLowerCase(Locale.ROOT))
                        .filter(address -> address.contains("@"));
    }

    private static List<Map<String, String>> groups(String text) {
        var groups = new ArrayList<Map<String, String>>();
        var group = new LinkedHashMap<String, String>();
        var last = "";
        for (var line : text.lines().toList()) {
            if (line.isBlank()) {
                groups.add(group);
                group = new LinkedHashMap<>();
                last = "";
            } else if (Character.isWhitespace(line.charAt(0))) {
                group.computeIfPresent(last, (name, value) -> value + " " + line.strip());
            } else {
                int colon = line.indexOf(':');
                last = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                group.putIfAbsent(last, line.substring(colon + 1).strip());
            }
            if (groups.size() > MOST_GROUPS) {
                return groups;
            }
        }
        groups.add(group);
        return groups;
    }
}
