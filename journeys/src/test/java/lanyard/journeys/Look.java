package lanyard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;

/**
 * Looks at a page as it stands, on a phone and on a desk, by day and by night: axe finds nothing, nothing is wider than
 * the screen, what is read from right to left is kept apart, nothing is said in another language, a picture is kept.
 */
final class Look {

    private Look() {}

    /** The whole page, however long. */
    static void at(Page page, String name) {
        at(page, name, true);
    }

    /** As much as the screen shows: pages that fill it, and dialogs. */
    static void atScreen(Page page, String name) {
        at(page, name, false);
    }

    /** By day only, and only for who does not read English: by its words it differs from what others look at. */
    static void inTheirWords(Page page, Speaking speaking, String name) {
        if (speaking != Speaking.ENGLISH) {
            at(page, name + "-" + speaking.tag(), 390, 844, ColorScheme.LIGHT, true);
            at(page, name + "-" + speaking.tag(), 1280, 900, ColorScheme.LIGHT, true);
        }
    }

    private static void at(Page page, String name, boolean whole) {
        for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            at(page, name, 390, 844, light, whole);
            at(page, name, 1280, 900, light, whole);
        }
    }

    private static void at(Page page, String name, int width, int height, ColorScheme light, boolean whole) {
        page.setViewportSize(width, height);
        page.emulateMedia(
            new Page.EmulateMediaOptions().setColorScheme(light).setReducedMotion(ReducedMotion.REDUCE)
        );
        page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        page.evaluate("scrollTo(0, 0)");
        String file = name + "-" + width + "-" + light.name().toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(Screenshots.file(file)).setFullPage(whole));
        Axe.findsNothingWrongOn(page, file);
        fits(page, file);
        isInOneLanguage(page, file);
    }

    private static void fits(Page page, String name) {
        Object wide = page.evaluate(
            """
            () => [document.documentElement, ...document.querySelectorAll('dialog[open], main')]
              .filter((box) => box.scrollWidth > box.clientWidth)
              .map((box) => `${box.localName}: ${box.scrollWidth} in ${box.clientWidth}`)"""
        );
        assertThat((List<?>) wide)
            .as("wider than the screen on " + name)
            .isEmpty();
    }

    /**
     * What organisers and attendees wrote stands in a {@code bdi} or where {@code dir} is {@code auto}. All the rest is
     * ours: nothing of it is read from right to left, and where the page is not English, none of it is.
     */
    private static void isInOneLanguage(Page page, String name) {
        Object others = page.evaluate(
            """
            () => {
              const theirs = 'bdi, [dir=auto], [aria-live], script, style, option, [lang]:not(html)';
              const rightToLeft = /[\\u0590-\\u08ff]/;
              const english = /\\b(the|you|your|and|with|this|that|is|of)\\b/i;
              const isEnglish = document.documentElement.lang === 'en';
              const others = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const said = texts.currentNode.data.trim();
                if (texts.currentNode.parentElement.closest(theirs)) continue;
                if (rightToLeft.test(said) || (!isEnglish && english.test(said))) others.push(said);
              }
              for (const field of document.querySelectorAll('input, textarea')) {
                if (rightToLeft.test(field.value) && field.dir !== 'auto') others.push(field.value);
              }
              return others;
            }"""
        );
        assertThat((List<?>) others)
            .as("not kept apart on " + name)
            .isEmpty();
    }
}
