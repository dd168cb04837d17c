package de.amtsweg.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How members of staff sign in with the town's own service ({@code spring.security.oauth2.client}).
 *
 * @param claim what that service says of a person that is their sign-in name here; people must not be able to change it
 */
@ConfigurationProperties("amtsweg.site.sign-in")
record SignInSettings(@DefaultValue("preferred_username") String claim) {}
