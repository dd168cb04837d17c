package de.amtsweg.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A step that models may use as {@code camunda:delegateExpression="${name}"}. Its name is public API: running processes
 * refer to it for years. Nothing else in Java can be reached from a model.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BuildingBlock {
    /** The name models use. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();

    /** What it does, in German, as the palette of the designer shows it. */
    String label() default "";

    /**
     * Whether it acts outside the house or is heavy (a PDF). The engine then runs it as a job of its own, tries again when
     * it fails, and raises an incident at the end; so it must act once however often it runs.
     */
    boolean reachesOutside() default false;

    /** Whether models of services may use it; recurring work of the house has blocks of its own. */
    boolean forModels() default true;

    Parameter[] parameters() default {};

    /** An input mapping the block reads. */
    @interface Parameter {
        String name();

        /** What it means, in German. */
        String label() default "";

        boolean required() default true;
    }
}
