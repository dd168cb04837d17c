package unruly.shared;

import org.springframework.stereotype.Component;

/** A value that is a bean. */
@Component
public class ValueWithSpring {}
