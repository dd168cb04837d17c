package de.amtsweg.site;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** How the server itself speaks when it does not let a request through to our pages. */
@Configuration(proxyBeanMethods = false)
class ServerManners {
    /** Comes last, so that it lies next to what fails and reports before the server's own does. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests(MessageSource messages) {
        return server -> server.addContextCustomizers(context ->
                context.getParent().getPipeline().addValve(new UnreadableRequests(messages, context.getPath())));
    }
}
