package lanyard.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;

/** Looks at a page as it stands, on a phone and on a desk, by day and by night: axe finds nothing, a picture is kept. */
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
    }
}
