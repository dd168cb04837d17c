package de.amtsweg.workplace;

import de.amtsweg.application.FollowUps;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Unit;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import de.amtsweg.workflow.TaskFilter;
import de.amtsweg.workflow.TaskList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What there is to do, the most urgent first. */
@Controller
class TaskListPage {
    private final TaskList tasks;
    private final Permissions permissions;
    private final Authorities authorities;
    private final FollowUps followUps;
    private final TaskLines lines;

    TaskListPage(
            TaskList tasks, Permissions permissions, Authorities authorities, FollowUps followUps, TaskLines lines) {
        this.tasks = tasks;
        this.permissions = permissions;
        this.authorities = authorities;
        this.followUps = followUps;
        this.lines = lines;
    }

    @GetMapping("/arbeitsplatz")
    String list(
            @RequestParam(name = "ansicht", defaultValue = "alle") String view,
            @RequestParam(name = "amt", defaultValue = "") String unit,
            PersonId person,
            Model model,
            Locale locale) {
        var units = units(person);
        var chosen = units.stream()
                .map(Unit::id)
                .filter(id -> id.value().equals(unit))
                .findFirst();
        boolean mine = view.equals("meine");
        model.addAttribute("tasks", lines.of(tasks.open(person, new TaskFilter(mine, chosen)), locale));
        model.addAttribute("units", units);
        model.addAttribute("unit", chosen.map(UnitId::value).orElse(""));
        model.addAttribute("mine", mine);
        model.addAttribute(
                "dueFollowUps",
                followUps.due(units.stream().map(Unit::id).toList()).size());
        return "workplace/tasks";
    }

    private List<Unit> units(PersonId person) {
        return permissions.unitsWhere(person, Permission.WORK_TASKS).stream()
                .map(authorities::findUnit)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Unit::name))
                .toList();
    }
}
