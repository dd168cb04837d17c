package de.amtsweg.site;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Installation;
import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Staff;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * A test of pages as they are served: with frame, security, error pages and messages, and with the directory of people
 * and authorities stubbed. What the page itself asks is stubbed by the test ({@code @MockitoBean}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@EnableConfigurationProperties({Installation.class, SignInSettings.class})
@Import({
    SiteSecurity.class,
    SitePages.class,
    PageErrors.class,
    RefusedRequests.class,
    AfterSignIn.class,
    ThrottledSignIn.class,
    SignInServices.class,
    StaffByService.class,
    Towns.class,
    Shells.class,
    ErrorPage.class,
    ApplicationAccess.class,
    StubbedPasswords.class
})
@MockitoBean(types = {Authorities.class, Staff.class, Permissions.class, Throttle.class})
public @interface PageTest {
    /** The controllers under test. */
    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value() default {};
}
