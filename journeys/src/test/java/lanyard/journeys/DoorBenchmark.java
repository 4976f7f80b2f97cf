package lanyard.journeys;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Prints how long it takes from a badge in the camera's view until the door's verdict is on the screen. Not a test: it
 * runs only when it is named, {@code -Dtest=DoorBenchmark}. The camera is a canvas that the page takes for one, because
 * only then it is known to the millisecond when the badge came into view; all behind it is the page's own.
 */
class DoorBenchmark extends JourneyTest {

    private static final int BADGES = 40;

    private static final String CAMERA = """
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const view = canvas.getContext('2d');
    view.fillStyle = '#969696';
    window.holdNothing = () => view.fillRect(0, 0, 640, 480);
    window.holdNothing();
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(30);
    window.holdUp = source => new Promise((told, failed) => {
      const badge = new Image();
      badge.onload = () => {
        const began = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelector('[data-verdict]')) {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => told(performance.now() - began)));
          }
        }).observe(document, { childList: true, subtree: true });
        view.drawImage(badge, 160, 80);
      };
      badge.onerror = failed;
      badge.src = source;
    });""";

    private static final String REGISTER = """
    async ([conference, key, email]) => {
      const answer = await fetch(`/api/registration/conferences/${conference}/registrations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ name: 'Ada', email, category: 'DELEGATE', sessions: [], consentVersion: '1' })
      });
      return (await answer.json()).badge.code;
    }""";

    DoorBenchmark() {
        super("08:05");
    }

    @Test
    void prints_figures() throws Exception {
        Page desk = somebody();
        open(desk, "/c/" + People.CONFERENCE);
        List<String> badges = new ArrayList<>();
        for (int i = 0; i < BADGES; i++) {
            badges.add(
                desk
                    .evaluate(
                        REGISTER,
                        List.of(People.CONFERENCE, UUID.randomUUID().toString(), "door" + i + "@example.org")
                    )
                    .toString()
            );
        }
        desk.context().close();
        Browser phone = chromium.launch(
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream"
        );
        try (
            BrowserContext context = phone.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 844)
            )
        ) {
            Page page = context.newPage();
            page.addInitScript(CAMERA);
            Door door = Door.enrol(page, lanyard.enrolmentLink());
            door.startCamera();
            say("unthrottled", page, badges.subList(0, BADGES / 2));
            if (!Throttle.isPossible()) {
                System.out.println("NOT THROTTLED: control groups (version 1) are not ours to use here");
                return;
            }
            var processes = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chrom"));
            try (Throttle _ = new Throttle(0.25, processes)) {
                say("a quarter of the machine", page, badges.subList(BADGES / 2, BADGES));
            }
        }
    }

    private static void say(String how, Page page, List<String> badges) throws Exception {
        double[] millis = new double[badges.size()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = (
                (Number) page.evaluate("badge => window.holdUp(badge)", picture(badges.get(i)))
            ).doubleValue();
            page.evaluate("window.holdNothing()");
            button(page, "Next badge").first().click();
            page.locator("[data-verdict]").waitFor(
                new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED)
            );
        }
        Arrays.sort(millis);
        System.out.printf(
            "badge in view to verdict, %-24s  p50 %4.0f ms  worst of %d %4.0f ms%n",
            how,
            millis[millis.length / 2],
            millis.length,
            millis[millis.length - 1]
        );
    }

    private static String picture(String code) throws Exception {
        var matrix = new QRCodeWriter().encode(
            code,
            BarcodeFormat.QR_CODE,
            320,
            320,
            Map.of(EncodeHintType.MARGIN, 4)
        );
        var png = new ByteArrayOutputStream();
        MatrixToImageWriter.writeToStream(matrix, "PNG", png);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
