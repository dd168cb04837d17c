package unruly.forms;

import org.springframework.context.annotation.Profile;

/** Something that is there on some days. */
@Profile("production")
class OnlyInAProfile {}
