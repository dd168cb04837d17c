package de.amtsweg.payment.xbezahldienste;

import de.amtsweg.payment.ProviderUnavailable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hosts payers may be led to, each with everything below it. A payment service may not lead them anywhere else. */
final class RedirectHosts {
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final Pattern BELOW_A_DOMAIN = Pattern.compile("[^.]+\\.([^.]+\\..*[a-z])");

    private final List<String> hosts;
    private final boolean playing;

    /** @param named those the operator named; when none, the host of the service and the domain it belongs to */
    RedirectHosts(List<String> named, String service, boolean playing) {
        this.hosts = named.isEmpty()
                ? with(service.toLowerCase(Locale.ROOT))
                : named.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        this.playing = playing;
    }

    /** @throws ProviderUnavailable when it leads elsewhere */
    URI checked(@Nullable String link) {
        try {
            var page = new URI(String.valueOf(link));
            if (isAllowed(page)) {
                return page;
            }
        } catch (URISyntaxException noAddress) {
            // No page at all is no page of theirs.
        }
        throw new ProviderUnavailable(
                XBezahldienstProvider.NAME, "it would lead payers to a host that redirect-hosts does not allow");
    }

    /** The same as a content security policy names them. */
    List<String> origins() {
        return hosts.stream()
                .flatMap(host -> playing && THIS_MACHINE.equals(host)
                        ? Stream.of("http://" + host + ":*", "https://" + host + ":*")
                        : Stream.of("https://" + host, "https://*." + host))
                .toList();
    }

    private boolean isAllowed(URI page) {
        var host = page.getHost();
        if (host == null || page.getUserInfo() != null) {
            return false;
        }
        boolean safe = "https".equalsIgnoreCase(page.getScheme())
                || (playing && THIS_MACHINE.equals(host) && "http".equalsIgnoreCase(page.getScheme()));
        var name = host.toLowerCase(Locale.ROOT);
        return safe && hosts.stream().anyMatch(allowed -> name.equals(allowed) || name.endsWith("." + allowed));
    }

    private static List<String> with(String service) {
        var domain = BELOW_A_DOMAIN.matcher(service);
        return domain.matches() ? List.of(service, domain.group(1)) : List.of(service);
    }
}
