package lanyard.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Path home;

    Chromium() {
        this(null);
    }

    /** @param home the home directory of whoever browses, with the certificates they trust; null for nobody's */
    Chromium(@Nullable Path home) {
        this.home = home;
    }

    /** Journeys need a browser: without one they are skipped, loudly, and on CI they fail. */
    static void require() {
        if (installed().isEmpty()) {
            Missing.skip(
                "NO CHROMIUM: the browser journeys did not run. Install it (Debian: apt install chromium)."
            );
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
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
            .setExecutablePath(installed().orElseThrow())
            .setArgs(flags);
        if (home != null) {
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("HOME", home.toString());
            // Else sound leaves a link in it to a place that others clean up.
            environment.put("PULSE_RUNTIME_PATH", home.resolve("pulse").toString());
            options.setEnv(environment);
        }
        Browser browser = playwright.chromium().launch(options);
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
