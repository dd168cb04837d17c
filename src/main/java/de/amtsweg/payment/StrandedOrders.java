package de.amtsweg.payment;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Orders that would wait for ever: in their authority nobody is left who could approve them, deputies included. */
@Component
public class StrandedOrders {
    private final ApprovalTable table;
    private final Authorities authorities;
    private final Permissions permissions;

    StrandedOrders(ApprovalTable table, Authorities authorities, Permissions permissions) {
        this.table = table;
        this.authorities = authorities;
        this.permissions = permissions;
    }

    /** So many orders strand in one authority. */
    public record Stranded(String authority, long orders) {}

    /** Where orders strand, by the names of the authorities. */
    public List<Stranded> byAuthority() {
        return table.waiting().stream().collect(Collectors.groupingBy(WaitingOrder::authority)).entrySet().stream()
                .map(this::stranded)
                .filter(found -> found.orders() > 0)
                .sorted(Comparator.comparing(Stranded::authority))
                .toList();
    }

    private Stranded stranded(Map.Entry<AuthorityId, List<WaitingOrder>> waiting) {
        var authority = waiting.getKey();
        var workers = permissions.whoMay(Permission.WORK_TASKS, authority);
        var heads = permissions.whoMay(Permission.DECIDE, authority);
        var name = authorities.find(authority).map(Authority::name).orElse(authority.value());
        return new Stranded(
                name,
                waiting.getValue().stream()
                        .filter(order -> !approvable(order, workers, heads))
                        .count());
    }

    /** Whether what is still missing can be done by two different people. */
    private static boolean approvable(WaitingOrder order, Set<PersonId> workers, Set<PersonId> heads) {
        var checkers = order.checkedBy().map(Set::of).orElse(workers);
        return checkers.stream().anyMatch(checker -> heads.stream().anyMatch(head -> !head.equals(checker)));
    }
}
