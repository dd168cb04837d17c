package de.amtsweg.site;

import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Contact;
import de.amtsweg.authority.Installation;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.StaffMember;
import de.amtsweg.shared.PersonId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the frame for a request: whose site it is, who is signed in, where they may go. */
@Component
class Shells {
    private final Towns towns;
    private final Staff staff;
    private final Installation installation;

    Shells(Towns towns, Staff staff, Installation installation) {
        this.towns = towns;
        this.staff = staff;
        this.installation = installation;
    }

    Shell of(HttpServletRequest request) {
        var town = towns.of(request);
        var person = Optional.ofNullable(request.getUserPrincipal())
                .flatMap(principal -> staff.find(new PersonId(principal.getName())));
        var path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElse(request.getRequestURI());
        var contact = town.map(Authority::contact).orElse(Contact.NONE);
        return new Shell(
                town.map(Authority::name).orElse("Amtsweg"),
                towns.stylesheetOf(town),
                town.flatMap(towns::logoOf),
                text(contact.phone()),
                text(contact.email()),
                person.map(StaffMember::name),
                person.map(member -> areas(member, path)).orElse(List.of()),
                path,
                Optional.ofNullable(request.getSession(false))
                        .map(session -> Duration.ofSeconds(session.getMaxInactiveInterval())),
                installation.demo());
    }

    private static List<Shell.Area> areas(StaffMember member, String path) {
        var areas = new LinkedHashMap<String, String>();
        if (member.has(Role.CLERK) || member.has(Role.HEAD)) {
            areas.put("/arbeitsplatz", "site.area.workplace");
        }
        if (member.has(Role.DATA_PROTECTION) || member.has(Role.HEAD)) {
            areas.put("/arbeitsplatz/auskunft", "site.area.disclosure");
        }
        if (member.has(Role.DESIGNER)) {
            areas.put("/werkstatt", "site.area.designer");
        }
        if (member.has(Role.OPERATOR)) {
            areas.put("/betrieb", "site.area.operations");
        }
        // One area may lie inside another; a page is in the inner one.
        var here = areas.keySet().stream().filter(path::startsWith).max(Comparator.comparingInt(String::length));
        return areas.entrySet().stream()
                .map(area -> new Shell.Area(
                        area.getValue(),
                        area.getKey(),
                        here.filter(area.getKey()::equals).isPresent()))
                .toList();
    }

    private static Optional<String> text(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
