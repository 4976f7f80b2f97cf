package lanyard.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven by Playwright; never one that Playwright would download. */
final class Chromium implements AutoCloseable {

    private static final List<String> PLACES = List.of(
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome"
    );

    private final Playwright playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
    );
    private final List<Browser> browsers = new ArrayList<>();

    /** Journeys need a browser: without one they are skipped, loudly, and on CI they fail. */
    static void require() {
        if (installed().isEmpty()) {
            String word =
                "NO CHROMIUM: the browser journeys did not run. Install it (Debian: apt install chromium).";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(word);
            }
            System.err.println("\n*** " + word + " ***\n");
            Assumptions.abort(word);
        }
    }

    private static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), PLACES.stream())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    }

    Browser launch(String... more) {
        List<String> flags = new ArrayList<>(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run"
            )
        );
        flags.addAll(List.of(more));
        Browser browser = playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(installed().orElseThrow()).setArgs(flags)
            );
        browsers.add(browser);
        return browser;
    }

    /** A browser whose camera sees this video. */
    Browser launchWithCamera(Path video) {
        return launch(
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + video
        );
    }

    @Override
    public void close() {
        browsers.forEach(Browser::close);
        playwright.close();
    }
}
