package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What doors tell the organisers: what does not fit together, how their phones are, and what staff write. */
class ConflictJourney extends JourneyTest {

    private static final String OF_CONFERENCE = "/api/checkin/conferences/" + People.CONFERENCE;
    private static final String ALL_CONFLICTS = "**" + OF_CONFERENCE + "/conflicts";
    private static final String BACK_DOOR = "Lecture theatre 1, at the back";

    ConflictJourney() {
        super("09:12");
    }

    /** A phone at a door, as the service hears it. */
    private record Phone(Page browser, String door, String credential) {
        static Phone enrol(Page organiser, String link) {
            String code = link.substring(link.indexOf('=') + 1);
            JsonNode enrolled = asked(
                organiser,
                "POST",
                "/api/checkin/devices",
                "",
                "{\"code\":\"" + code + "\"}"
            );
            return new Phone(
                organiser,
                enrolled.at("/doors/0/id").asString(),
                enrolled.get("credential").asString()
            );
        }

        Instant now() {
            return Instant.parse(
                asked(browser, "GET", "/api/checkin/door", credential, "").get("now").asString()
            );
        }

        /** @param more what else is sent with the scan */
        String tells(String badge, Instant at, String more) {
            String scan =
                "[{\"scanId\":\"%s\",\"door\":\"%s\",\"badge\":\"%s\",\"scannedAt\":\"%s\"%s}]".formatted(
                    UUID.randomUUID(),
                    door,
                    badge,
                    at,
                    more
                );
            return asked(browser, "POST", "/api/checkin/scans", credential, scan).at("/0/verdict").asString();
        }

        /** It decided without network, and has it again. */
        String letInAlone(String badge, Instant at) {
            return tells(badge, at, ",\"decided\":{\"verdict\":\"welcome\",\"session\":\"dd-2.1\"}");
        }

        void writes(String text) {
            asked(
                browser,
                "POST",
                "/api/checkin/door/notes",
                credential,
                "{\"noteId\":\"%s\",\"text\":\"%s\",\"writtenAt\":\"%s\"}".formatted(
                    UUID.randomUUID(),
                    text,
                    now()
                )
            );
        }

        void reports(String report) {
            asked(browser, "POST", "/api/checkin/door/report", credential, report);
        }
    }

    private static JsonNode asked(Page who, String method, String path, String credential, String body) {
        Object answer = who.evaluate(
            """
            ([method, path, key, credential, body]) => fetch(path, {
              method,
              headers: {
                'Idempotency-Key': key,
                'Content-Type': 'application/json',
                ...(credential && { Authorization: `Bearer ${credential}` }),
              },
              credentials: credential ? 'omit' : 'same-origin',
              body: body || undefined
            }).then(answer => answer.text())""",
            List.of(method, path, UUID.randomUUID().toString(), credential, body)
        );
        return JsonMapper.shared().readTree(answer.toString());
    }

    private static Locator card(Page page, String kind) {
        return page.locator("[data-conflict=" + kind + "]");
    }

    @Test
    void what_two_doors_did_apart_is_settled_by_a_person() {
        Registered ada = People.register(somebody(), lanyard.address(), "Ada Twice", Programme.DEEP_DIVE_2_1);
        Registered ben = People.register(
            somebody(),
            lanyard.address(),
            "Ben Renewed",
            Programme.DEEP_DIVE_2_1
        );
        Page organiser = organiser();
        Attendance.open(organiser, lanyard.address()).awaitBooked("dd-2.1", 2);
        asked(
            organiser,
            "POST",
            OF_CONFERENCE + "/doors",
            "",
            "{\"name\":\"" + BACK_DOOR + "\",\"rooms\":[\"lecture-theatre-1\"]}"
        );
        Phone front = Phone.enrol(organiser, enrolmentLinkAt("lecture-theatre-1", organiser));
        Phone back = Phone.enrol(organiser, linkAt(BACK_DOOR, organiser));

        open(organiser, "/organise/attendance/conflicts");
        assertThat(organiser.getByText("No conflicts")).isVisible();
        Look.at(organiser, "conflicts-none");
        organiser.setViewportSize(1280, 900);

        // No reload: the organiser looks at this page.
        Instant earlier = front.now().minusSeconds(100);
        assertThat(back.letInAlone(ada.badgeCode(), earlier.plusSeconds(40))).isEqualTo("welcome");
        assertThat(front.letInAlone(ada.badgeCode(), earlier)).isEqualTo("welcome");
        Locator twice = card(organiser, "ADMITTED_TWICE");
        assertThat(twice).containsText("Ada Twice");
        Locator sides = twice
            .getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("Both sides"))
            .getByRole(AriaRole.LISTITEM);
        assertThat(sides).hasCount(2);
        assertThat(sides.first()).containsText("Stands");
        assertThat(sides.last()).containsText(BACK_DOOR);
        assertThat(sides.last()).containsText("40 seconds later");
        assertThat(sides.last()).containsText("Without network");

        Asked.post(ben.page(), "/api/registration/me/badge");
        organiser.waitForCondition(() -> back.tells(ben.badgeCode(), back.now(), "").equals("revoked"));
        assertThat(back.letInAlone(ben.badgeCode(), earlier)).isEqualTo("welcome");
        assertThat(card(organiser, "REVOKED_ADMITTED")).containsText("Ben Renewed");
        Locator tab = organiser.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Conflicts 2 open")
        );
        assertThat(tab).isVisible();
        Look.at(organiser, "conflicts");
        organiser.setViewportSize(1280, 900);

        open(organiser, "/organise/attendance");
        assertThat(organiser.getByText("2 conflicts to settle")).isVisible();
        Look.at(organiser, "attendance-conflicts");
        organiser.setViewportSize(1280, 900);
        organiser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look at them")).click();

        button(twice, "It was one person").click();
        Locator below = organiser
            .getByRole(AriaRole.GROUP)
            .filter(new Locator.FilterOptions().setHasText("Settled or explained (1)"));
        assertThat(below).isVisible();
        assertThat(organiser.locator("#conflict-" + id(organiser, "REVOKED_ADMITTED"))).isFocused();
        organiser.getByText("Settled or explained (1)").click();
        assertThat(twice).containsText("One person, counted once.");
        button(twice, "Decide otherwise").click();
        button(twice, "A copied badge").click();
        assertThat(twice).containsText("Somebody came with a copy of the badge.");
        button(card(organiser, "REVOKED_ADMITTED"), "They may stay").click();
        assertThat(organiser.getByText("Nothing to settle")).isVisible();
        assertThat(organiser.locator("#open")).isFocused();
        Look.at(organiser, "conflicts-settled");
        organiser.setViewportSize(1280, 900);

        organiser.context().setOffline(true);
        assertThat(organiser.getByText("You are offline")).isVisible();
        organiser.context().setOffline(false);
        assertThat(organiser.getByText("You are offline")).hasCount(0);
    }

    /** A full room needs a crowd: the answer of the service is written for this. */
    @Test
    void every_kind_of_conflict_can_be_looked_at() {
        Page organiser = organiser();
        organiser.route(ALL_CONFLICTS, ConflictJourney::answerWithAllKinds);
        open(organiser, "/organise/attendance/conflicts");
        for (String kind : List.of(
            "ROOM_OVERFULL",
            "UNKNOWN_ADMITTED",
            "REVOKED_ADMITTED",
            "ADMITTED_TWICE"
        )) {
            assertThat(card(organiser, kind).first()).isVisible();
        }
        Look.at(organiser, "conflicts-all-kinds");
        organiser.unroute(ALL_CONFLICTS);
        organiser.route(ALL_CONFLICTS, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        open(organiser, "/organise/attendance/conflicts");
        assertThat(organiser.getByText("The conflicts could not be read")).isVisible();
        Look.at(organiser, "conflicts-unread");
    }

    @Test
    void doors_have_a_rule_for_walk_ins_and_phones_of_leads_and_phones_that_need_a_look() {
        Page organiser = organiser();
        open(organiser, "/organise/attendance/doors");
        Phone tired = Phone.enrol(organiser, enrolmentLinkAt("lecture-theatre-2", organiser));
        tired.reports(
            "{\"waiting\":17,\"batteryPercent\":12,\"charging\":false,\"app\":\"1.0\",\"sentAt\":\"%s\",\"listFrom\":\"%s\"}".formatted(
                Instant.now().plusSeconds(240),
                tired.now().minusSeconds(1_500)
            )
        );
        Locator door = organiser.getByRole(
            AriaRole.REGION,
            new Page.GetByRoleOptions().setName("Lecture theatre 2").setExact(true)
        );
        assertThat(door).containsText("17 scans not sent");
        assertThat(organiser.getByText("1 to look at")).isVisible();
        door.getByLabel("Without a seat, let people in").selectOption("WHEN_FREE");
        assertThat(organiser.getByText("people may be let in while seats are free")).isVisible();

        button(door, "Enrol a phone").click();
        Locator dialog = organiser.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.CHECKBOX).check();
        assertThat(dialog.getByAltText("QR code that enrols a lead’s phone")).isVisible();
        Look.atScreen(organiser, "doors-enrol-lead");
        organiser.setViewportSize(1280, 900);
        Door.enrol(somebodyOnAPhone(), dialog.locator("code").innerText());
        assertThat(dialog.getByText("The lead’s phone is a door now.")).isVisible();
        button(dialog, "Done").click();
        assertThat(door).containsText("Lead’s phone");
        assertThat(door.getByRole(AriaRole.COMBOBOX)).hasValue("WHEN_FREE");
        Look.at(organiser, "doors-phones");
    }

    @Test
    void what_a_door_writes_is_taken_care_of() {
        Page organiser = organiser();
        open(organiser, "/organise/attendance/notes");
        assertThat(organiser.getByText("No notes")).isVisible();
        Look.at(organiser, "notes-none");
        organiser.setViewportSize(1280, 900);

        // No reload: the organiser looks at this page.
        Phone phone = Phone.enrol(organiser, enrolmentLinkAt("lecture-theatre-2", organiser));
        phone.writes("The projector in here is dark. The speaker begins in ten minutes!");
        phone.writes("قال نور إنه ينتظر عند الباب");
        Locator notes = organiser.getByRole(AriaRole.ARTICLE);
        assertThat(notes).hasCount(2);
        Locator projector = notes.filter(new Locator.FilterOptions().setHasText("projector"));
        assertThat(projector).containsText("Lecture theatre 2");
        assertThat(
            organiser.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Notes 2 open"))
        ).isVisible();
        Look.at(organiser, "notes");
        organiser.setViewportSize(1280, 900);

        button(projector, "Done").click();
        assertThat(organiser.getByText("Done (1)")).isVisible();
        assertThat(notes.first().getByRole(AriaRole.HEADING)).isFocused();
        button(notes.first(), "Erase").click();
        assertThat(organiser.getByText("Erase this note?")).isVisible();
        Look.atScreen(organiser, "notes-erase");
        organiser.setViewportSize(1280, 900);
        button(organiser, "Erase it").click();
        assertThat(organiser.getByText("Nothing to do")).isVisible();
        assertThat(organiser.locator("#open")).isFocused();

        organiser.context().setOffline(true);
        assertThat(organiser.getByText("You are offline")).isVisible();
        organiser.context().setOffline(false);
        organiser.route("**" + OF_CONFERENCE + "/notes", route ->
            route.fulfill(new Route.FulfillOptions().setStatus(500))
        );
        open(organiser, "/organise/attendance/notes");
        assertThat(organiser.getByText("The notes could not be read")).isVisible();
        Look.at(organiser, "notes-unread");
    }

    private static String linkAt(String doorName, Page organiser) {
        for (JsonNode door : Asked.get(organiser, OF_CONFERENCE + "/doors")) {
            if (door.get("name").asString().equals(doorName)) {
                String enrolments = OF_CONFERENCE + "/doors/" + door.get("id").asString() + "/enrolments";
                return Asked.post(organiser, enrolments).get("link").asString();
            }
        }
        throw new AssertionError("no door " + doorName);
    }

    private static String id(Page organiser, String kind) {
        for (JsonNode conflict : Asked.get(organiser, OF_CONFERENCE + "/conflicts")) {
            if (conflict.get("kind").asString().equals(kind)) {
                return conflict.get("id").asString();
            }
        }
        throw new AssertionError("no conflict " + kind);
    }

    private static void answerWithAllKinds(Route route) {
        String of =
            "{\"id\":\"%s\",\"kind\":\"%s\",\"session\":\"dd-2.1\",\"sessionTitle\":\"" +
            Programme.DEEP_DIVE_2_1 +
            "\",\"roomName\":\"Lecture theatre 1\",\"raisedAt\":\"2026-11-24T09:1%s:00Z\",\"cleared\":false%s}";
        String side = "{\"door\":\"d\",\"doorName\":\"%s\",\"at\":\"2026-11-24T09:0%s:00Z\",\"alone\":%s}";
        String front = side.formatted("Lecture theatre 1", 1, false);
        String back = side.formatted(BACK_DOOR, 7, true);
        String ada =
            ",\"name\":\"Prof. Dr. Maximiliane Wolkenstein-Rodenegg y Fernández de Córdoba\"" +
            ",\"badgeNumber\":\"7K3M9-QX2TV\"";
        String noor = ",\"name\":\"Noor al-Sayed نور\",\"badgeNumber\":\"A0B1C-2D3E4\"";
        route.fulfill(
            new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(
                    "[%s,%s,%s,%s,%s]".formatted(
                        of.formatted(1, "ADMITTED_TWICE", 1, ada + ",\"sides\":[" + front + "," + back + "]"),
                        of.formatted(2, "REVOKED_ADMITTED", 2, noor + ",\"sides\":[" + back + "]"),
                        of.formatted(
                            3,
                            "UNKNOWN_ADMITTED",
                            3,
                            ",\"badgeNumber\":\"ZZ91K-0PQ8R\",\"sides\":[" + front + "]"
                        ),
                        of.formatted(4, "ROOM_OVERFULL", 4, ",\"inside\":326,\"holds\":320,\"sides\":[]"),
                        of
                            .formatted(5, "ADMITTED_TWICE", 0, noor + ",\"sides\":[]")
                            .replace("\"cleared\":false", "\"cleared\":true")
                    )
                )
        );
    }
}
