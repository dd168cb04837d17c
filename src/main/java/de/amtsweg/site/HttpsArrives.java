package de.amtsweg.site;

import de.amtsweg.authority.ProductionCheck;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.stereotype.Component;

/**
 * Cookies travel over HTTPS only, and attempts are counted per visitor: so the server has to know whether a request came
 * over HTTPS and from where, of itself or from a proxy in front of it.
 */
@Component
class HttpsArrives implements ProductionCheck {
    private final ObjectProvider<ServerProperties> server;

    HttpsArrives(ObjectProvider<ServerProperties> server) {
        this.server = server;
    }

    @Override
    public List<String> problems() {
        boolean known = server.stream()
                .anyMatch(settings -> Ssl.isEnabled(settings.getSsl())
                        || settings.getForwardHeadersStrategy() != null
                                && settings.getForwardHeadersStrategy() != ForwardHeadersStrategy.NONE);
        return known
                ? List.of()
                : List.of("Nothing says how HTTPS gets here. Behind a reverse proxy set"
                        + " server.forward-headers-strategy=native; without one set server.ssl.certificate and"
                        + " server.ssl.certificate-private-key.");
    }
}
