package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;

/** A keyboard and nothing else. Whatever has the focus must be seen to have it. */
final class Keys {
    private static final int FAR_ENOUGH = 60;
    private static final String NAME =
            "() => document.activeElement.name || document.activeElement.textContent.trim().replace(/\\s+/g, ' ')";
    private static final String VISIBLE = """
            () => {
              const style = getComputedStyle(document.activeElement);
              return style.outlineStyle !== 'none' || style.boxShadow !== 'none'
                  || document.activeElement.matches('input[type=radio], input[type=checkbox]');
            }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    Keys tabTo(String name) {
        for (int i = 0; i < FAR_ENOUGH; i++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate(NAME))) {
                assertThat(page.evaluate(VISIBLE))
                        .as("focus on %s is visible", name)
                        .isEqualTo(true);
                return this;
            }
        }
        return fail("The Tab key never reached " + name);
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    boolean focusIsIn(String selector) {
        return Boolean.TRUE.equals(
                page.evaluate("selector => document.activeElement.closest(selector) !== null", selector));
    }
}
