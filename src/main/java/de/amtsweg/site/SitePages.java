package de.amtsweg.site;

import de.amtsweg.authority.Installation;
import java.util.List;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every page needs: its frame, its language, who is signed in, and a session cookie that keeps to itself. */
@Configuration(proxyBeanMethods = false)
public class SitePages implements WebMvcConfigurer {
    private final Shells shells;
    private final Installation installation;

    SitePages(Shells shells, Installation installation) {
        this.shells = shells;
        this.installation = installation;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ShellInterceptor(shells))
                .excludePathPatterns("/assets/**", "/assets-town/**", "/actuator/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInPerson());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageCookie(!installation.demo());
    }

    /** In production the cookie travels over HTTPS only, whatever a proxy in between forgot to say. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie() {
        return cookie -> {
            cookie.setUseHttpOnlyCookie(true);
            cookie.setSameSite("Lax");
            if (!installation.demo()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }
}
