package de.amtsweg.designer;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.catalogue.FolderImport;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.ServiceKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The workshop: which services there are, how they are drawn and where running applications stand. */
@Controller
@RequestMapping("/werkstatt")
class WorkshopController {
    private final Shelf shelf;
    private final FolderImport imports;
    private final Permissions permissions;

    WorkshopController(Shelf shelf, FolderImport imports, Permissions permissions) {
        this.shelf = shelf;
        this.imports = imports;
        this.permissions = permissions;
    }

    @GetMapping
    String services(PersonId me, Model model) {
        permissions.require(me, Permission.DESIGN);
        model.addAttribute("services", shelf.services());
        model.addAttribute("sharedParts", shelf.sharedParts());
        model.addAttribute("report", imports.lastReport().orElse(null));
        return "designer/services";
    }

    @GetMapping("/{key}/{revision}")
    String service(PersonId me, @PathVariable ServiceKey key, @PathVariable int revision, Model model) {
        permissions.require(me, Permission.DESIGN);
        model.addAttribute("service", shelf.service(key, revision).orElseThrow(WorkshopController::notFound));
        return "designer/service";
    }

    @GetMapping("/{key}/{revision}/{name}")
    String drawing(
            PersonId me,
            @PathVariable ServiceKey key,
            @PathVariable int revision,
            @PathVariable ServiceKey name,
            Model model) {
        permissions.require(me, Permission.DESIGN);
        model.addAttribute("service", shelf.service(key, revision).orElseThrow(WorkshopController::notFound));
        model.addAttribute(
                "drawing", shelf.drawing(key, revision, name.value()).orElseThrow(WorkshopController::notFound));
        model.addAttribute("assets", "model");
        return "designer/drawing";
    }

    @GetMapping(value = "/{key}/{revision}/{name}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> bpmn(
            PersonId me, @PathVariable ServiceKey key, @PathVariable int revision, @PathVariable ServiceKey name) {
        permissions.require(me, Permission.DESIGN);
        return ResponseEntity.ok(shelf.bpmn(key, revision, name.value()).orElseThrow(WorkshopController::notFound));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
