package de.amtsweg.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RedirectsForScriptsTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/formular");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aScriptIsToldWhereTheAnswerLeads() throws Exception {
        request.addHeader("Amtsweg-Redirect", "tell");

        answered("/danke#code");

        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(response.getHeader("Location")).isEqualTo("/danke#code");
    }

    @Test
    void aBrowserIsLedThere() throws Exception {
        answered("/danke");

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).isEqualTo("/danke");
    }

    private void answered(String location) throws ServletException, IOException {
        new RedirectsForScripts().doFilter(request, response, new MockFilterChain(new HttpServlet() {
            @Override
            protected void service(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
                answer.sendRedirect(location);
            }
        }));
    }
}
