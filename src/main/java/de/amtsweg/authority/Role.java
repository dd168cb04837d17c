package de.amtsweg.authority;

import java.util.EnumSet;
import java.util.Set;

/** What somebody does in a unit. */
public enum Role {
    CLERK,
    HEAD,
    DESIGNER,
    OPERATOR,
    DATA_PROTECTION;

    /** What a role allows. This is the one place that says so. */
    Set<Permission> permissions() {
        return switch (this) {
            case CLERK -> EnumSet.of(Permission.WORK_TASKS, Permission.READ_FILES);
            case HEAD -> EnumSet.of(Permission.WORK_TASKS, Permission.READ_FILES, Permission.DECIDE);
            case DESIGNER -> EnumSet.of(Permission.DESIGN);
            case OPERATOR -> EnumSet.of(Permission.OPERATE, Permission.MANAGE_PEOPLE);
            case DATA_PROTECTION -> EnumSet.of(Permission.DISCLOSE);
        };
    }
}
