package de.amtsweg.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.DraftId;
import de.amtsweg.authority.Installation;
import de.amtsweg.authority.Installation.Mode;
import de.amtsweg.shared.ServiceKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DraftCookieTest {
    @Test
    void inProductionTheDraftTravelsOverHttpsOnlyWhateverTheProxyForgotToSay() {
        assertThat(cookie(Mode.PRODUCTION)).contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(cookie(Mode.DEMO)).doesNotContain("Secure");
    }

    private static String cookie(Mode mode) {
        var installation = new Installation(mode, Path.of("p"), Path.of("f"), Path.of("d"), "secret");
        var response = new MockHttpServletResponse();

        new DraftCookie(installation)
                .write(new MockHttpServletRequest(), response, new ServiceKey("hund-anmelden"), DraftId.next());

        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
