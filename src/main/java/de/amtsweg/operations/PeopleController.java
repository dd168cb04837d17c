package de.amtsweg.operations;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Duty;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.StaffMember;
import de.amtsweg.authority.Unit;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People, the units they work in and what they may do there. */
@Controller
@RequestMapping("/betrieb/personen")
class PeopleController {
    private final Staff staff;
    private final Authorities authorities;
    private final Permissions permissions;

    PeopleController(Staff staff, Authorities authorities, Permissions permissions) {
        this.staff = staff;
        this.authorities = authorities;
        this.permissions = permissions;
    }

    @GetMapping
    String people(PersonId me, Model model) {
        permissions.require(me, Permission.MANAGE_PEOPLE);
        model.addAttribute("people", staff.all().stream().map(this::row).toList());
        model.addAttribute("units", units(me));
        return "operations/people";
    }

    @PostMapping
    String add(
            PersonId me,
            @RequestParam String name,
            @RequestParam String vollerName,
            @RequestParam(defaultValue = "") String email,
            RedirectAttributes after) {
        permissions.require(me, Permission.MANAGE_PEOPLE);
        var id = signInName(name);
        if (id.isEmpty() || clean(vollerName).isEmpty() || staff.find(id.get()).isPresent()) {
            var taken = id.filter(known -> staff.find(known).isPresent()).isPresent();
            after.addFlashAttribute("problem", taken ? "operations.person.taken" : "operations.person.invalid");
            after.addFlashAttribute("typedName", clean(name));
            after.addFlashAttribute("typedFullName", clean(vollerName));
            after.addFlashAttribute("typedEmail", clean(email));
            return "redirect:/betrieb/personen";
        }
        staff.add(id.get(), clean(vollerName), clean(email));
        return done(id.get(), "operations.person.added", after);
    }

    @GetMapping("/{person}")
    String person(PersonId me, @PathVariable PersonId person, Model model) {
        permissions.require(me, Permission.MANAGE_PEOPLE);
        var member = find(person);
        var units = units(me);
        model.addAttribute("person", member);
        model.addAttribute("units", units);
        model.addAttribute("roles", Role.values());
        model.addAttribute("duties", duties(member, units));
        model.addAttribute("deputy", member.deputy().flatMap(staff::find).orElse(null));
        model.addAttribute(
                "others",
                staff.all().stream()
                        .filter(other -> other.active() && !other.id().equals(person))
                        .toList());
        model.addAttribute("mayEnter", staff.passwordHash(person).isPresent());
        return "operations/person";
    }

    @PostMapping("/{person}/aufgaben")
    String addDuty(
            PersonId me,
            @PathVariable PersonId person,
            @RequestParam Role rolle,
            @RequestParam UnitId stelle,
            RedirectAttributes after) {
        permissions.require(me, Permission.MANAGE_PEOPLE, stelle);
        staff.addDuty(find(person).id(), new Duty(rolle, stelle));
        return done(person, "operations.duty.added", after);
    }

    @PostMapping("/{person}/aufgaben/entfernen")
    String removeDuty(
            PersonId me,
            @PathVariable PersonId person,
            @RequestParam Role rolle,
            @RequestParam UnitId stelle,
            RedirectAttributes after) {
        permissions.require(me, Permission.MANAGE_PEOPLE, stelle);
        if (me.equals(person) && rolle == Role.OPERATOR) {
            after.addFlashAttribute("problem", "operations.duty.own");
            return "redirect:/betrieb/personen/" + person;
        }
        staff.removeDuty(find(person).id(), new Duty(rolle, stelle));
        return done(person, "operations.duty.removed", after);
    }

    @PostMapping("/{person}/vertretung")
    String setDeputy(
            PersonId me,
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String vertretung,
            RedirectAttributes after) {
        requireOver(me, find(person));
        var deputy = vertretung.isEmpty() ? Optional.<PersonId>empty() : signInName(vertretung);
        if (deputy.filter(person::equals).isPresent()
                || deputy.filter(id -> staff.find(id).isEmpty()).isPresent()) {
            after.addFlashAttribute("problem", "operations.deputy.invalid");
            return "redirect:/betrieb/personen/" + person;
        }
        staff.setDeputy(person, deputy);
        return done(person, deputy.isPresent() ? "operations.deputy.set" : "operations.deputy.removed", after);
    }

    @PostMapping("/{person}/passwort")
    String setPassword(
            PersonId me, @PathVariable PersonId person, @RequestParam String passwort, RedirectAttributes after) {
        requireOver(me, find(person));
        try {
            staff.setPassword(person, passwort);
        } catch (IllegalArgumentException tooShort) {
            after.addFlashAttribute("problem", "operations.password.short");
            return "redirect:/betrieb/personen/" + person;
        }
        return done(person, "operations.password.set", after);
    }

    @PostMapping("/{person}/zugang")
    String setActive(
            PersonId me, @PathVariable PersonId person, @RequestParam boolean offen, RedirectAttributes after) {
        requireOver(me, find(person));
        if (me.equals(person) && !offen) {
            after.addFlashAttribute("problem", "operations.access.own");
            return "redirect:/betrieb/personen/" + person;
        }
        staff.setActive(person, offen);
        return done(person, offen ? "operations.access.opened" : "operations.access.closed", after);
    }

    /** Somebody may be managed by who manages all the units they work in; who works nowhere yet, by any manager. */
    private void requireOver(PersonId me, StaffMember member) {
        permissions.require(me, Permission.MANAGE_PEOPLE);
        member.duties().forEach(duty -> permissions.require(me, Permission.MANAGE_PEOPLE, duty.unit()));
    }

    private List<Unit> units(PersonId me) {
        return permissions.unitsWhere(me, Permission.MANAGE_PEOPLE).stream()
                .map(authorities::unit)
                .sorted(Comparator.comparing(Unit::name))
                .toList();
    }

    private List<DutyRow> duties(StaffMember member, List<Unit> mine) {
        return member.duties().stream()
                .map(duty -> new DutyRow(
                        duty.role(),
                        authorities.unit(duty.unit()),
                        mine.stream().anyMatch(unit -> unit.id().equals(duty.unit()))))
                .toList();
    }

    private PersonRow row(StaffMember member) {
        return new PersonRow(member, duties(member, List.of()));
    }

    /** Somebody in the list, with what they do. */
    record PersonRow(StaffMember person, List<DutyRow> duties) {}

    /** A duty as the page shows it, and whether I may take it away. */
    record DutyRow(Role role, Unit unit, boolean changeable) {}

    private StaffMember find(PersonId person) {
        return staff.find(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String done(PersonId person, String message, RedirectAttributes after) {
        after.addFlashAttribute("done", message);
        return "redirect:/betrieb/personen/" + person;
    }

    private static Optional<PersonId> signInName(String typed) {
        try {
            return Optional.of(new PersonId(clean(typed)));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }
}
