package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.Test;

/** Every page of a phone at a door, and every verdict: for axe, and to be looked at. */
class DoorPagesJourney extends JourneyTest {

    /** A verdict goes by itself after some seconds; here it waits until it was looked at. */
    private static final String VERDICTS_STAY = """
    const later = window.setTimeout;
    window.setTimeout = (work, millis, ...more) =>
      millis > 1500 && millis < 10000 ? 0 : later(work, millis, ...more);""";

    DoorPagesJourney() {
        super("08:05");
    }

    @Test
    void what_a_phone_at_a_door_sees() {
        Registered noor = People.register(
            somebody(),
            lanyard.address(),
            "Noor al-Sayed نور",
            Programme.TABLE_4
        );
        Page organiser = organiser();
        Attendance attendance = Attendance.open(organiser, lanyard.address());
        attendance.awaitBooked("cc-4", 1);

        Page phone = somebodyOnAPhone();
        open(phone, "/door/");
        Look.atScreen(phone, "door-not-enrolled");
        phone.getByText("Use the link instead").click();
        phone.getByLabel("Link or code").fill("what?");
        button(phone, "Use it").click();
        assertThat(phone.getByText("There is no enrolment code in this")).isVisible();
        Look.atScreen(phone, "door-enrolment-link");
        // Another address, not only another fragment: the page begins anew.
        open(phone, "/door?#enrol=bm90LWEtY29kZS1hdC1hbGwtYXQtYWxsLXNvLW5v");
        assertThat(phone.getByText("This code cannot be used")).isVisible();
        Look.atScreen(phone, "door-enrolment-ended");

        phone.addInitScript(VERDICTS_STAY);
        onThePhone(phone);
        Door door = Door.enrol(phone, enrolmentLinkAt("breakfast-hall", organiser));
        Look.atScreen(phone, "door");
        button(phone, "Start the camera").click();
        assertThat(phone.getByText("There is no camera here")).isVisible();
        Look.atScreen(phone, "door-no-camera");

        onThePhone(phone);
        door.fillIn("ABC");
        button(door.sheet(), "Check").click();
        assertThat(phone.getByText("That is not a badge number")).isVisible();
        Look.atScreen(phone, "door-type");
        onThePhone(phone);
        door.sheet().getByLabel("Badge number").fill(noor.badgeNumber());
        button(door.sheet(), "Check").click();
        assertThat(phone.locator("[data-verdict=Welcome]")).containsText("Noor");
        Look.atScreen(phone, "verdict-welcome");

        verdicts().forEach((verdict, more) -> {
            phone.route("**/api/checkin/scans", route -> decideAs(route, verdict, more));
            onThePhone(phone);
            button(phone, "Next badge").click();
            door.type(noor.badgeNumber());
            phone.locator("[data-verdict]").waitFor();
            Look.atScreen(phone, "verdict-" + verdict);
            nothingIsBelowTheEdge(phone);
            phone.unroute("**/api/checkin/scans");
        });

        phone.context().setOffline(true);
        onThePhone(phone);
        button(phone, "Next badge").click();
        assertThat(phone.getByText("No connection")).isVisible();
        door.type(noor.badgeNumber());
        assertThat(phone.locator("[data-verdict] .unsent")).isVisible();
        Look.atScreen(phone, "verdict-not-sent");
        onThePhone(phone);
        button(phone, "Next badge").click();
        Look.atScreen(phone, "door-no-network");
        onThePhone(phone);
        door.last();
        Look.atScreen(phone, "door-last");
        onThePhone(phone);
        door.closeSheet();
        button(phone, "The booking decides").click();
        Look.atScreen(phone, "door-sessions");
        onThePhone(phone);
        door.closeSheet();

        open(organiser, "/organise/attendance/doors");
        Look.at(organiser, "doors");
        organiser.setViewportSize(1280, 900);
        button(organiser, "Revoke Phone 1 at Breakfast hall").click();
        Look.atScreen(organiser, "doors-revoke");
        button(organiser.getByRole(AriaRole.DIALOG), "Revoke").click();
        assertThat(
            organiser.getByText("revoked", new Page.GetByTextOptions().setExact(true)).first()
        ).isVisible();
        phone.context().setOffline(false);
        assertThat(phone.getByText("This phone is no longer a door")).isVisible();
        Look.atScreen(phone, "door-revoked");
    }

    @Test
    void what_a_phone_sees_whose_camera_sees_something_else_than_a_badge() {
        Page organiser = organiser();
        open(organiser, "/organise/attendance/doors");
        Page phone = somebodyOnAPhoneThatSees("https://example.org/menu");
        phone.addInitScript(VERDICTS_STAY);
        Door door = Door.enrol(phone, enrolmentLinkAt("great-hall", organiser));
        door.startCamera();
        assertThat(phone.getByText("That code is not a Lanyard badge")).isVisible();
        Look.atScreen(phone, "door-camera");
    }

    /** Some verdicts need a crowd or an accident: their words are put into the service's answer. */
    private static Map<String, String> verdicts() {
        String session = "\"sessionTitle\":\"" + Programme.TABLE_4 + "\",\"roomName\":\"Breakfast hall\"";
        String name = "\"name\":\"Prof. Dr. Maximiliane Wolkenstein-Rodenegg y Fernández de Córdoba\"";
        Map<String, String> verdicts = new LinkedHashMap<>();
        verdicts.put("welcome-back", name + "," + session + ",\"place\":\"table 4\"");
        verdicts.put("provisional", session + ",\"place\":\"table 4\"");
        verdicts.put(
            "already-in",
            name + "," + session + ",\"inSince\":\"2026-11-24T08:01:00Z\",\"inThrough\":\"Breakfast hall\""
        );
        verdicts.put("elsewhere", name + "," + session + ",\"place\":\"table 4\"");
        verdicts.put("waitlisted", name + "," + session + ",\"position\":3");
        verdicts.put("not-booked", name + "," + session);
        verdicts.put("full", name + "," + session);
        verdicts.put("revoked", name + "," + session);
        verdicts.put("cancelled", name + "," + session);
        verdicts.put("not-ours", "");
        verdicts.put("nothing-on", name);
        verdicts.put("out", name + "," + session);
        verdicts.put("not-in", name + "," + session);
        return verdicts;
    }

    private static void decideAs(Route route, String verdict, String more) {
        String scanId = route.request().postData().replaceAll(".*\"scanId\":\"([^\"]*)\".*", "$1");
        route.fulfill(
            new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(
                    "[{\"scanId\":\"%s\",\"verdict\":\"%s\"%s}]".formatted(
                        scanId,
                        verdict,
                        more.isEmpty() ? "" : "," + more
                    )
                )
        );
    }

    /** Nobody scrolls with a queue before them. */
    private static void nothingIsBelowTheEdge(Page phone) {
        for (int height : new int[] { 844, 640 }) {
            phone.setViewportSize(height == 844 ? 390 : 360, height);
            Object hidden = phone.evaluate(
                "() => { const all = document.querySelector('[data-verdict] .whole'); return all.scrollHeight - all.clientHeight; }"
            );
            assertThat((Integer) hidden).isLessThanOrEqualTo(1);
        }
    }

    private static void onThePhone(Page phone) {
        phone.setViewportSize(390, 844);
    }
}
