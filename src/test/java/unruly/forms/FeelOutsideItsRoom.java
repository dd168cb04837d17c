package unruly.forms;

import org.camunda.feel.FeelEngine;

/** A form that knows the FEEL engine. */
class FeelOutsideItsRoom {
    FeelEngine engine(FeelEngine engine) {
        return engine;
    }
}
