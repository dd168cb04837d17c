package de.amtsweg.workplace;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.StaffMember;
import de.amtsweg.authority.Unit;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.TaskSummary;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tasks as a list shows them: with the names of services, units and people instead of their keys. */
@Component
class TaskLines {
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Staff staff;

    TaskLines(Catalogue catalogue, Authorities authorities, Staff staff) {
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.staff = staff;
    }

    /** One line of the list; {@code assignee} is empty when nobody has taken the task. */
    record TaskLine(
            String id,
            String title,
            String number,
            String service,
            String unit,
            String due,
            boolean overdue,
            String assignee) {}

    List<TaskLine> of(List<TaskSummary> tasks, Locale locale) {
        return tasks.stream().map(task -> of(task, locale)).toList();
    }

    TaskLine of(TaskSummary task, Locale locale) {
        return new TaskLine(
                task.id(),
                task.title(),
                task.number(),
                catalogue
                        .find(task.service())
                        .map(service -> service.title().in(locale))
                        .orElse(task.service().value()),
                task.unit().flatMap(authorities::findUnit).map(Unit::name).orElse(""),
                task.dueAt().map(at -> Dates.day(at, locale)).orElse(""),
                task.overdue(),
                task.assignee().map(this::name).orElse(""));
    }

    String name(PersonId person) {
        return staff.find(person).map(StaffMember::name).orElse(person.value());
    }
}
