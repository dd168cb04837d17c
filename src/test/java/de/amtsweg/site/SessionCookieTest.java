package de.amtsweg.site;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.authority.Installation;
import de.amtsweg.authority.Installation.Mode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

class SessionCookieTest {
    @Test
    void inProductionTheCookieTravelsOverHttpsOnly() {
        assertThat(cookie(Mode.PRODUCTION))
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void inTheDemoItAlsoTravelsWithoutHttps() {
        assertThat(cookie(Mode.DEMO))
                .doesNotContain("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    private static String cookie(Mode mode) {
        var installation = new Installation(mode, Path.of("p"), Path.of("f"), Path.of("d"), "secret");
        var serializer = new DefaultCookieSerializer();
        var response = new MockHttpServletResponse();

        new SitePages(Mockito.mock(Shells.class), installation).sessionCookie().customize(serializer);
        serializer.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "id"));

        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
