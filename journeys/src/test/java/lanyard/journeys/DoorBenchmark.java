package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import lanyard.journeys.Crowd.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Prints how long it takes from a badge in the camera's view, and from when it was decoded, until the door's verdict is on
 * the screen, where the door's list is long. Not a test: it runs only when it is named, {@code -Dtest=DoorBenchmark};
 * {@code -Dlanyard.door.people=} with a list of more or fewer people. The camera is a canvas that the page takes for one,
 * because only then it is known to the millisecond when the badge came into view; all behind it is the page's own.
 */
class DoorBenchmark extends JourneyTest {

    private static final int PEOPLE = Integer.getInteger("lanyard.door.people", 20_000);

    /** Of each kind. */
    private static final int BADGES = 60;

    private static final String CONFERENCE = "crowd";

    private static final String CAMERA = """
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const view = canvas.getContext('2d');
    view.fillStyle = '#969696';
    window.holdNothing = () => view.fillRect(0, 0, 640, 480);
    window.holdNothing();
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(30);
    let decodedAt;
    window.Worker = class extends Worker {
      constructor(...which) {
        super(...which);
        // First to hear of what was decoded, before the page.
        this.addEventListener('message', ({ data }) => {
          if (data.sightings?.length > 0) decodedAt ??= performance.now();
        });
      }
    };
    window.holdUp = source => new Promise((told, failed) => {
      const badge = new Image();
      badge.onload = () => {
        decodedAt = undefined;
        const began = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelector('[data-verdict]')) {
            observer.disconnect();
            const word = document.querySelector('[data-verdict]').dataset.verdict;
            requestAnimationFrame(() => setTimeout(() => {
              const painted = performance.now();
              told([word, painted - began, painted - decodedAt]);
            }));
          }
        }).observe(document, { childList: true, subtree: true });
        view.drawImage(badge, 160, 80);
      };
      badge.onerror = failed;
      badge.src = source;
    });""";

    private static final String PUBLISH = """
    async ([conference, key, programme]) => {
      const path = `/api/registration/conferences/${conference}/programme`;
      const answer = await fetch(path, {
        method: 'PUT',
        headers: { 'Content-Type': 'text/yaml', 'Idempotency-Key': key },
        body: programme
      });
      if (!answer.ok) throw new Error(await answer.text());
      const doors = `/api/checkin/conferences/${conference}/doors`;
      // The doors hear of the programme a moment later.
      while ((await fetch(doors)).status === 404);
      const door = await fetch(doors, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ name: 'Hall', rooms: ['hall'] })
      });
      return doors + '/' + (await door.json()).id;
    }""";

    DoorBenchmark() {
        super("08:05");
    }

    @Override
    Installation install(Path data, String time) {
        return Installation.start(data, time, "--lanyard.registration.attempts.by-caller=100000000");
    }

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void prints_figures() throws Exception {
        Page organiser = organiser();
        String door = organiser
            .evaluate(PUBLISH, List.of(CONFERENCE, UUID.randomUUID().toString(), programme()))
            .toString();
        Iterator<Person> people = Crowd.register(
            lanyard.address(),
            CONFERENCE,
            "all-day",
            "Crowd",
            PEOPLE
        ).iterator();
        organiser.waitForCondition(
            () -> booked(organiser) == PEOPLE,
            new Page.WaitForConditionOptions().setTimeout(120_000)
        );
        String link = Asked.post(organiser, door + "/enrolments")
            .get("link")
            .asString();
        organiser.close(); // it would be throttled with the phone, and take of its share
        System.out.printf("a list of %,d%n", PEOPLE);
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
            Door enrolled = Door.enrol(page, link);
            enrolled.awaitList();
            enrolled.startCamera();
            sayWithAndWithoutNetwork("unthrottled", page, people);
            if (!Throttle.isPossible()) {
                System.out.println("NOT THROTTLED: control groups (version 1) are not ours to use here");
                return;
            }
            var processes = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chrom"));
            try (Throttle _ = new Throttle(0.25, processes)) {
                sayWithAndWithoutNetwork("a quarter of the machine", page, people);
            }
        }
    }

    private static void sayWithAndWithoutNetwork(String how, Page page, Iterator<Person> people)
        throws Exception {
        say(how, page, people);
        page.context().setOffline(true);
        assertThat(page.getByText("No connection")).isVisible();
        say(how + ", no network", page, people);
        page.context().setOffline(false);
        assertThat(page.getByText("No connection")).not().isVisible();
        assertThat(page.getByText(Pattern.compile("\\d+ waiting")))
            .not()
            .isVisible();
    }

    private static void say(String how, Page page, Iterator<Person> people) throws Exception {
        double[] inView = new double[BADGES];
        double[] decoded = new double[BADGES];
        for (int i = 0; i < BADGES; i++) {
            List<?> took = (List<?>) page.evaluate(
                "badge => window.holdUp(badge)",
                picture(people.next().badgeCode())
            );
            if (!"Welcome".equals(took.get(0))) {
                throw new AssertionError("the verdict was " + took.get(0));
            }
            inView[i] = ((Number) took.get(1)).doubleValue();
            decoded[i] = ((Number) took.get(2)).doubleValue();
            page.evaluate("window.holdNothing()");
            button(page, "Next badge").first().click();
            page.locator("[data-verdict]").waitFor(
                new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED)
            );
        }
        say("badge in view to verdict", how, inView);
        say("decoded to verdict", how, decoded);
    }

    private static void say(String what, String how, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
            "%-24s  %-36s  p50 %4.0f ms  p95 %4.0f ms  worst of %d %4.0f ms%n",
            what,
            how,
            millis[millis.length / 2],
            millis[(int) (millis.length * 0.95)],
            millis.length,
            millis[millis.length - 1]
        );
    }

    private static int booked(Page organiser) {
        return Asked.get(organiser, "/api/checkin/conferences/" + CONFERENCE + "/attendance")
            .get("sessions")
            .get(0)
            .get("booked")
            .asInt();
    }

    /** One session, all day, in a hall for everybody. */
    private static String programme() {
        return """
        conference: crowd
        title: A crowd
        organiser: nobody
        day: %s
        timeZone: UTC
        rooms:
          - { id: hall, name: Hall, seats: 100000 }
        slots:
          - { id: day, title: All day }
        sessions:
          - id: all-day
            slot: day
            title: Everything
            description: All of it.
            kind: plenary
            room: hall
            seats: 100000
            from: "00:00"
            to: "23:59"
        """.formatted(LocalDate.now(ZoneOffset.UTC));
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
