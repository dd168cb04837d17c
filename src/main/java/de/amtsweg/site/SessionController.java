package de.amtsweg.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the warning before a session ends asks for more time: to ask is to get it. */
@Controller
class SessionController {
    @GetMapping("/sitzung")
    ResponseEntity<Void> goOn(HttpServletRequest request) {
        var status = request.getSession(false) == null ? 404 : 204;
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
