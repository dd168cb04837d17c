package de.amtsweg.site;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** No database keeps the character zero, and nobody types it: single texts reach a page without it. */
@ControllerAdvice
class TextOnTheWayIn {
    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new WithoutZero());
    }

    private static final class WithoutZero extends PropertyEditorSupport {
        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null ? null : text.replace("\0", ""));
        }

        @Override
        public @Nullable String getAsText() {
            return (String) getValue();
        }
    }
}
