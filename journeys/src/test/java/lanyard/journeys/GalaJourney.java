package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In the afternoon a delegate answers the invitation for three; in the evening a guest comes through the door. */
class GalaJourney extends JourneyTest {

    GalaJourney() {
        super("16:00");
    }

    @Test
    void a_party_of_three_is_confirmed_and_a_guest_is_welcomed_at_the_galas_door() throws IOException {
        Page host = somebody();
        People.register(host, lanyard.address(), "Grace Hopper", List.of());
        host.navigate(lanyard.address() + "/gala");
        host.getByText("Yes, I’m coming").click();
        addGuest(host, 0, "Élodie Ñandú");
        addGuest(host, 1, "محمد الأحمد");
        host.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Come with a party of 3")
        ).click();
        assertThat(host.getByText("Élodie Ñandú").first()).isVisible();

        Page organiser = organiser();
        organiser.navigate(lanyard.address() + "/organise/gala");
        assertThat(organiser.getByText("Grace Hopper").first()).isVisible();
        assertThat(
            json(organiser, "/api/gala/conferences/soc24-2/headcount").get("confirmed").asInt()
        ).isEqualTo(3);

        String guestBadge = guestBadge(host);
        lanyard.restartAt("19:05");
        // Until a new leader has caught up with the other services its doors say "provisional".
        organiser.waitForCondition(() ->
            json(organiser, "/api/checkin/conferences/soc24-2/attendance").get("current").asBoolean()
        );

        Path video = BadgeVideo.of(scratch.resolve("guest.y4m"), 20, 60, List.of(guestBadge));
        Browser phone = chromium.launchWithCamera(video);
        Page door = somebodyOnAPhone(phone);
        door.navigate(enrolmentLinkOf(organiser, "great-hall"));
        door.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the camera"))
            .or(door.getByText("Hold the badge up to the camera"))
            .first()
            .click();
        assertThat(door.locator("[data-verdict]")).hasAttribute("data-verdict", "Welcome");
        organiser.waitForCondition(
            () -> json(organiser, "/api/gala/conferences/soc24-2/headcount").get("arrived").asInt() == 1
        );
    }

    private static void addGuest(Page host, int at, String name) {
        host.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(at == 0 ? "Add a guest" : "Add another guest")
        ).click();
        host.locator("[name^='guest-']").nth(at).fill(name);
    }

    /** The badges of guests come a moment after the answer: another service issues them. */
    private String guestBadge(Page host) {
        host.waitForCondition(() -> People.me(host, lanyard.address()).get("guests").size() == 2);
        return People.me(host, lanyard.address()).get("guests").get(0).get("code").asString();
    }

    private String enrolmentLinkOf(Page organiser, String room) {
        String doors = "/api/checkin/conferences/soc24-2/doors";
        for (JsonNode door : json(organiser, doors)) {
            if (door.get("rooms").get(0).asString().equals(room)) {
                APIRequestContext request = organiser.context().request();
                String answer = request
                    .post(
                        lanyard.address() + doors + "/" + door.get("id").asString() + "/enrolments",
                        RequestOptions.create()
                            .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                            .setHeader("Content-Type", "application/json")
                    )
                    .text();
                return JsonMapper.shared().readTree(answer).get("link").asString();
            }
        }
        throw new AssertionError("no door leads to " + room);
    }

    private JsonNode json(Page who, String path) {
        return JsonMapper.shared().readTree(
            who
                .context()
                .request()
                .get(lanyard.address() + path)
                .text()
        );
    }
}
