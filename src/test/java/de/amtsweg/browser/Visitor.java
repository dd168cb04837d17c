package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;

/** Somebody in front of a browser, who looks closely at every page. */
final class Visitor implements AutoCloseable {
    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String NAMELESS = """
            () => [...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea')]
                .filter(field => ![...(field.labels ?? [])].some(label => label.textContent.trim())
                    && !field.getAttribute('aria-label') && !field.getAttribute('aria-labelledby'))
                .map(field => field.outerHTML)""";
    private static final String DEAD_LINKS = """
            () => [...document.querySelectorAll('[data-error-summary] a[href^="#"]')]
                .map(link => decodeURIComponent(link.getAttribute('href').substring(1)))
                .filter(id => !document.getElementById(id))""";
    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    /** Marks a page, and notes what happens on it from now on: a new page has no mark. */
    private static final String LEAVING = """
            () => {
                const root = document.documentElement;
                root.setAttribute('data-left', '');
                const note = event => root.setAttribute('data-left', root.getAttribute('data-left')
                    + ' ' + event.type + ' ' + (event.target.id || event.target.textContent).trim().substring(0, 40)
                    + (event.defaultPrevented ? ' prevented' : ''));
                ['mousedown', 'mouseup', 'click', 'submit'].forEach(type => document.addEventListener(type, note));
            }""";

    private static final String SEEN =
            "() => document.readyState + ': ' + document.documentElement.getAttribute('data-left')";

    private static final int PHONE = 320;

    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private final boolean inspects;

    Visitor(BrowserContext context, boolean scripts, boolean inspects) {
        this.context = context;
        this.scripts = scripts;
        this.inspects = inspects;
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Another window of the same browser. */
    Page again() {
        return context.newPage();
    }

    Visitor opens(String path) {
        page.navigate(path);
        return looks();
    }

    /** Every page: a name for each field, nothing hanging over the edge; for an inspector no violation of WCAG 2.2 AA. */
    Visitor looks() {
        if (inspects) {
            findsNoBarrier();
        }
        assertThat((List<?>) page.evaluate(NAMELESS))
                .as("fields without a name on %s", page.url())
                .isEmpty();
        assertThat((List<?>) page.evaluate(DEAD_LINKS))
                .as("errors that lead nowhere on %s", page.url())
                .isEmpty();
        assertThat((Boolean) page.evaluate(TOO_WIDE))
                .as("%s scrolls sideways", page.url())
                .isFalse();
        return this;
    }

    // The checker is a script of the page (where scripts are off it would wait for ever), and it is slow.
    private void findsNoBarrier() {
        var violations = new AxeBuilder(page)
                .withTags(STANDARD)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("violations on %s", page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    Visitor sees(String text) {
        assertThat(text()).as(page.url()).contains(text);
        return this;
    }

    Visitor doesNotSee(String text) {
        assertThat(text()).as(page.url()).doesNotContain(text);
        return this;
    }

    boolean isShown(String text) {
        return text().contains(text);
    }

    Visitor fills(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
        return this;
    }

    /** Fills an input of a group, such as the day of a date. */
    Visitor fills(String group, String label, String text) {
        group(group).getByLabel(label).first().fill(text);
        return this;
    }

    Visitor chooses(String group, String option) {
        group(group)
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    Visitor ticks(String label) {
        page.getByLabel(label).first().check();
        return this;
    }

    Visitor uploads(String label, String name, String type, byte[] content) {
        page.getByLabel(label).first().setInputFiles(new FilePayload(name, type, content));
        return this;
    }

    Visitor selects(String label, String option) {
        page.getByLabel(label).first().selectOption(new SelectOption().setLabel(option));
        return this;
    }

    Visitor presses(String button) {
        return leavesBy(AriaRole.BUTTON, button);
    }

    Visitor follows(String link) {
        return leavesBy(AriaRole.LINK, link);
    }

    // Without scripts no page tells Chromium when it has come to rest, so the click does not wait for that.
    private Visitor leavesBy(AriaRole role, String name) {
        var found = page.getByRole(
                        role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
        leaves(() -> found.click(new Locator.ClickOptions().setForce(!scripts)));
        return looks();
    }

    /** What stands on the page, blanks that do not break being blanks too. */
    private String text() {
        return page.locator("main").innerText().replace('\u00a0', ' ');
    }

    /** Does something that leads to another page, and waits until it is there. */
    Visitor leaves(Runnable act) {
        page.evaluate(LEAVING);
        act.run();
        try {
            page.waitForCondition(() -> hasArrived());
        } catch (TimeoutError stayed) {
            throw new AssertionError(
                    "Nothing came after " + page.url() + "; seen there: " + page.evaluate(SEEN), stayed);
        }
        return this;
    }

    private boolean hasArrived() {
        try {
            return Boolean.TRUE.equals(page.evaluate(
                    "() => document.readyState === 'complete' && !document.documentElement.hasAttribute('data-left')"));
        } catch (PlaywrightException onTheWay) {
            return false;
        }
    }

    String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    /** The page as pictures for people to look at; only on the inspector's walk, and when somebody wants pictures. */
    Visitor photographs(String name) {
        return inspects ? pictures(name) : this;
    }

    /** A look as close as an inspector's, at this page alone. */
    Visitor inspects(String name) {
        findsNoBarrier();
        return looks().pictures(name);
    }

    /** The same at a desk and on a phone of 320 pixels, with names for all fields and nothing that hangs over the edge. */
    Visitor inspectsAtEveryWidth(String name) {
        var desk = page.viewportSize();
        inspects(name);
        page.setViewportSize(PHONE, 800);
        looks().pictures(name + "-320");
        page.setViewportSize(desk.width, desk.height);
        return this;
    }

    private Visitor pictures(String name) {
        var folder = System.getProperty("amtsweg.screenshots");
        if (folder != null) {
            photograph(Path.of(folder, name + ".png"), false);
            photograph(Path.of(folder, name + "-whole.png"), true);
        }
        return this;
    }

    private void photograph(Path file, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
    }

    @Override
    public void close() {
        context.close();
    }

    private Locator group(String name) {
        return page.locator("fieldset:has(> legend:has-text(\"" + name + "\"))").first();
    }
}
