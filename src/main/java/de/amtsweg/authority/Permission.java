package de.amtsweg.authority;

/** What somebody may do. */
public enum Permission {
    WORK_TASKS,
    DECIDE,
    READ_FILES,
    DESIGN,
    OPERATE,
    MANAGE_PEOPLE,
    /** To hand out what the authority knows of a person, to that person. */
    DISCLOSE;

    /** Work on cases is done for one unit, and a deputy may do it; administration is done for the whole authority. */
    boolean isCaseWork() {
        return switch (this) {
            case WORK_TASKS, DECIDE, READ_FILES -> true;
            case DESIGN, OPERATE, MANAGE_PEOPLE, DISCLOSE -> false;
        };
    }
}
