package de.amtsweg.site;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.ApplicationId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class ApplicationAccessTest {
    private final ApplicationAccess access = new ApplicationAccess();
    private final ApplicationId mine = ApplicationId.next();

    @Test
    void aSessionSeesWhatItWasGrantedAndNothingElse() {
        var request = new MockHttpServletRequest();

        access.grant(request, mine);

        assertThat(access.granted(request, mine)).isTrue();
        assertThat(access.granted(request, ApplicationId.next())).isFalse();
        assertThat(access.granted(new MockHttpServletRequest(), mine)).isFalse();
    }

    @Test
    void aGrantGivesTheSessionANewId() {
        var request = new MockHttpServletRequest();
        request.setSession(new MockHttpSession(null, "planted"));

        access.grant(request, mine);

        assertThat(request.getSession().getId()).isNotEqualTo("planted");
    }

    @Test
    void onASharedComputerEverythingCanBeForgotten() {
        var request = new MockHttpServletRequest();
        access.grant(request, mine);

        access.forgetAll(request);

        assertThat(access.granted(request, mine)).isFalse();
    }
}
