package de.amtsweg.site;

import de.amtsweg.authority.Installation;
import de.amtsweg.authority.Role;
import jakarta.servlet.DispatcherType;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may open which part of the site, and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
public class SiteSecurity {
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; object-src 'none'";

    // Written last, and only where the page has not said otherwise: a document may stand in a frame of our own.
    private static final HeaderWriter NO_FRAMES = new StaticHeadersWriter("X-Frame-Options", "DENY");

    /** Machines have no session to be misused; who speaks is checked where they are answered. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, ObjectProvider<MachineAddress> addresses) {
        var open = addresses.stream()
                .map(address -> PathPatternRequestMatcher.pathPattern(HttpMethod.POST, address.path()))
                .toList();
        return http.securityMatcher(request -> open.stream().anyMatch(address -> address.matches(request)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }

    @Bean
    @SuppressWarnings("NullAway") // null is how one says that saved addresses get no "?continue"
    SecurityFilterChain pages(
            HttpSecurity http,
            RefusedRequests refusedRequests,
            AfterSignIn afterSignIn,
            SignInServices services,
            StaffByService staff,
            Installation installation,
            ObjectProvider<FormTargets> formTargets) {
        if (!services.all().isEmpty()) {
            http.oauth2Login(login -> login.loginPage("/anmelden")
                    .userInfoEndpoint(user -> user.oidcUserService(staff))
                    .successHandler(afterSignIn)
                    .failureHandler(afterSignIn));
        }
        var savedRequests = new HttpSessionRequestCache();
        savedRequests.setMatchingRequestParameterName(null);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/arbeitsplatz/auskunft", "/arbeitsplatz/auskunft/**")
                        .hasAnyRole(Role.CLERK.name(), Role.HEAD.name(), Role.DATA_PROTECTION.name())
                        .requestMatchers("/arbeitsplatz", "/arbeitsplatz/**")
                        .hasAnyRole(Role.CLERK.name(), Role.HEAD.name())
                        .requestMatchers("/werkstatt", "/werkstatt/**")
                        .hasRole(Role.DESIGNER.name())
                        .requestMatchers("/betrieb", "/betrieb/**")
                        .hasRole(Role.OPERATOR.name())
                        .requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .requestCache(cache -> cache.requestCache(savedRequests))
                .formLogin(login -> login.loginPage("/anmelden")
                        .usernameParameter("name")
                        .passwordParameter("passwort")
                        .successHandler(afterSignIn)
                        .failureHandler(afterSignIn))
                .logout(logout -> logout.logoutUrl("/abmelden").logoutSuccessUrl("/"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(installation)))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(refusedRequests))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(withTargets(formTargets)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.disable())
                        .addHeaderWriter(NO_FRAMES)
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener ->
                                opener.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    // Browsers apply "form-action" to where a form is led on to, too.
    private static String withTargets(ObjectProvider<FormTargets> targets) {
        var origins = targets.stream()
                .flatMap(target -> target.origins().stream())
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        return CONTENT_SECURITY_POLICY.replace("form-action 'self'", "form-action 'self'" + origins);
    }

    /** In a cookie, so that a long form still knows its token when the session has ended meanwhile. */
    private static CookieCsrfTokenRepository tokens(Installation installation) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("AMTSWEG_CSRF");
        tokens.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Lax").path("/");
            if (!installation.demo()) {
                cookie.secure(true);
            }
        });
        return tokens;
    }
}
