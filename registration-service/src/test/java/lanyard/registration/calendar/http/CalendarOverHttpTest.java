package lanyard.registration.calendar.http;

import static lanyard.registration.SampleConference.BIG_PICTURE;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_1;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_2;
import static lanyard.registration.http.RunningRegistration.API;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.property.DateOrDateTimeProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.contracts.programme.Slot;
import lanyard.registration.calendar.Calendars;
import lanyard.registration.http.RunningRegistration;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarOverHttpTest {

    private static final String FILE = API + "/me/calendar.ics";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate IN_SUMMER = LocalDate.of(2026, 7, 10);
    private static final LocalDate IN_WINTER = LocalDate.of(2026, 11, 24);
    private static final String TITLE =
        "Verantwortung, Vertrauen; und Wirkung: Öffentliche Auftraggeber über lange Verträge, die sich ändern dürfen";
    private static final String DESCRIPTION = "First line, with a comma\nsecond line; with a \\ in it";

    private final RunningRegistration running = RunningRegistration.withSeats(1);

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void seats_are_confirmed_and_places_on_a_waitlist_tentative() {
        running.delegate("Ben", "dd-2.1");
        Client ada = running.delegate("Ada", "dd-2.1", "bp");
        Map<String, VEvent> entries = entries(ada.get(FILE));
        assertThat(entries).containsOnlyKeys("Session dd-2.1 (waitlist)", "Session bp");
        assertThat(status(entries.get("Session bp"))).isEqualTo("CONFIRMED");
        assertThat(entries.get("Session bp").getTransparency().isOpaque()).isTrue();
        VEvent waiting = entries.get("Session dd-2.1 (waitlist)");
        assertThat(status(waiting)).isEqualTo("TENTATIVE");
        assertThat(waiting.getTransparency().isTransparent()).isTrue();
        assertThat(waiting.getUrl().getValue()).isEqualTo(
            "https://lanyard.example/c/" + running.conference() + "/me"
        );
    }

    @Test
    void it_is_a_file_to_be_imported_that_nobody_keeps_on_the_way() {
        Said said = running.delegate("Ada", "bp").get(FILE);
        assertThat(said.status()).isEqualTo(200);
        assertThat(header(said, "Content-Type")).isEqualTo("text/calendar;method=PUBLISH;charset=UTF-8");
        assertThat(header(said, "Content-Disposition")).isEqualTo(
            "attachment; filename=\"" + running.conference() + ".ics\""
        );
        assertThat(header(said, "Cache-Control")).isEqualTo("no-store");
        ICalendar calendar = Biweekly.parse(said.text()).first();
        assertThat(calendar.getMethod().isPublish()).isTrue();
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("A day");
        assertThat(calendar.getRefreshInterval().getValue()).hasToString("PT15M");
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void times_are_in_the_conferences_zone_in_summer_and_in_winter() {
        running.publish(inBerlin(IN_SUMMER));
        Client ada = running.delegate("Ada", "bp");
        String summer = ada.get(FILE).text();
        assertThat(summer).contains(
            "DTSTART;TZID=Europe/Berlin:20260710T090000\r\n",
            "DTEND;TZID=Europe/Berlin:20260710T101500\r\n"
        );
        assertThat(instant(only(summer).getDateStart())).isEqualTo(Instant.parse("2026-07-10T07:00:00Z"));
        running.publish(inBerlin(IN_WINTER));
        String winter = ada.get(FILE).text();
        assertThat(winter).contains("DTSTART;TZID=Europe/Berlin:20261124T090000\r\n");
        assertThat(instant(only(winter).getDateStart())).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(instant(only(winter).getDateEnd())).isEqualTo(Instant.parse("2026-11-24T09:15:00Z"));
    }

    @Test
    void the_zone_comes_with_its_changes_for_calendars_that_do_not_know_it() {
        running.publish(inBerlin(IN_SUMMER));
        VTimezone zone = Biweekly.parse(running.delegate("Ada", "bp").get(FILE).text())
            .first()
            .getTimezoneInfo()
            .getTimezones()
            .iterator()
            .next()
            .getComponent();
        assertThat(zone.getTimezoneId().getValue()).isEqualTo("Europe/Berlin");
        assertThat(zone.getDaylightSavingsTime())
            .map(CalendarOverHttpTest::told)
            .containsExactly("20260329T020000 CEST +0100 +0200", "20270328T020000 CEST +0100 +0200");
        assertThat(zone.getStandardTimes())
            .map(CalendarOverHttpTest::told)
            .containsExactly("20261025T030000 CET +0200 +0100");
    }

    @Test
    void a_zone_without_summer_time_has_one_offset_for_ever() {
        Programme berlin = inBerlin(IN_SUMMER);
        running.publish(
            new Programme(
                berlin.title(),
                berlin.organiser(),
                berlin.day(),
                ZoneId.of("Asia/Kolkata"),
                berlin.rooms(),
                berlin.slots(),
                berlin.sessions()
            )
        );
        String text = running.delegate("Ada", "bp").get(FILE).text();
        assertThat(text).contains("DTSTART;TZID=Asia/Kolkata:20260710T123000", "TZOFFSETTO:+0530");
    }

    @Test
    void what_is_written_comes_back_letter_by_letter_and_no_line_is_longer_than_75_octets() {
        running.publish(inBerlin(IN_SUMMER));
        String text = running.delegate("Ada", "bp").get(FILE).text();
        VEvent entry = only(text);
        assertThat(entry.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(entry.getDescription().getValue()).isEqualTo(
            DESCRIPTION + "\n\nEin Tag, in Berlin\nWir; alle"
        );
        assertThat(entry.getLocation().getValue()).isEqualTo("Großer Saal, links, Tisch 3");
        assertThat(text.split("\r\n", -1)).allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75)
        );
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.replace("\r\n ", "")).contains(
            "X-WR-CALNAME:Ein Tag\\, in Berlin\r\n",
            "REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n",
            "SUMMARY:" + TITLE.replace(",", "\\,").replace(";", "\\;"),
            "DESCRIPTION:First line\\, with a comma\\nsecond line\\; with a \\\\ in it\\n\\nEin Tag\\, in Berlin"
        );
    }

    @Test
    void a_seat_that_is_given_up_is_cancelled_in_every_calendar_that_has_it() {
        Client ada = running.delegate("Ada", "dd-2.1", "bp");
        VEvent before = entries(ada.get(FILE)).get("Session dd-2.1");
        ada.put(API + "/me/sessions", "{\"sessions\":[\"dd-2.2\",\"bp\"]}");
        Map<String, VEvent> entries = entries(ada.get(FILE));
        VEvent after = entries.get("Session dd-2.1");
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(status(after)).isEqualTo("CANCELLED");
        assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDateTimeStamp().getValue()).isAfterOrEqualTo(
            before.getDateTimeStamp().getValue()
        );
        assertThat(status(entries.get("Session dd-2.2"))).isEqualTo("CONFIRMED");

        ada.put(API + "/me/sessions", "{\"sessions\":[\"dd-2.1\",\"bp\"]}");
        VEvent again = entries(ada.get(FILE)).get("Session dd-2.1");
        assertThat(again.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(status(again)).isEqualTo("CONFIRMED");
        assertThat(again.getSequence().getValue()).isGreaterThan(after.getSequence().getValue());
    }

    @Test
    void who_moves_up_is_confirmed_under_the_same_uid() {
        Client ben = running.delegate("Ben", "bp");
        Client ada = running.delegate("Ada", "bp");
        VEvent waiting = entries(ada.get(FILE)).get("Session bp (waitlist)");
        ben.delete(API + "/me/sessions/bp");
        VEvent seated = entries(ada.get(FILE)).get("Session bp");
        assertThat(status(seated)).isEqualTo("CONFIRMED");
        assertThat(seated.getUid().getValue()).isEqualTo(waiting.getUid().getValue());
        assertThat(seated.getSequence().getValue()).isGreaterThan(waiting.getSequence().getValue());
    }

    @Test
    void a_session_that_is_not_in_the_programme_any_more_is_cancelled() {
        running.publish(inBerlin(IN_SUMMER));
        Client ada = running.delegate("Ada", "bp");
        VEvent before = only(ada.get(FILE).text());
        Programme berlin = inBerlin(IN_SUMMER);
        running.publish(
            new Programme(
                berlin.title(),
                berlin.organiser(),
                berlin.day(),
                BERLIN,
                berlin.rooms(),
                berlin.slots(),
                berlin.sessions().subList(1, 2)
            )
        );
        VEvent after = only(ada.get(FILE).text());
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(status(after)).isEqualTo("CANCELLED");
        assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
    }

    @Test
    void a_session_that_moves_has_its_new_time_and_a_higher_sequence() {
        running.publish(inBerlin(IN_SUMMER));
        Client ada = running.delegate("Ada", "bp");
        VEvent before = only(ada.get(FILE).text());
        running.publish(inBerlin(IN_SUMMER.plusDays(1)));
        VEvent after = only(ada.get(FILE).text());
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(instant(after.getDateStart())).isEqualTo(Instant.parse("2026-07-11T07:00:00Z"));
        assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
    }

    @Test
    void who_cancelled_has_a_calendar_in_which_everything_is_cancelled() {
        Client ada = running.delegate("Ada", "dd-2.1", "bp");
        String feed = feed(ada);
        ada.delete(API + "/me");
        assertThat(entries(running.nobody().get(feed)).values())
            .hasSize(2)
            .map(CalendarOverHttpTest::status)
            .containsOnly("CANCELLED");
    }

    @Test
    void the_feed_needs_no_cookie_and_says_when_nothing_has_changed() {
        Client ada = running.delegate("Ada", "bp");
        String feed = feed(ada);
        Said first = running.nobody().get(feed);
        assertThat(first.status()).isEqualTo(200);
        assertThat(entries(first)).containsOnlyKeys("Session bp");
        assertThat(header(first, "Cache-Control")).isEqualTo("max-age=300, private");
        assertThat(first.response().headers().firstValue("Content-Disposition")).isEmpty();
        String tag = header(first, "ETag");
        running.delegate("Ben", "dd-2.1");
        assertThat(running.nobody().get(feed, "If-None-Match", tag).status()).isEqualTo(304);
        ada.delete(API + "/me/sessions/bp");
        Said changed = running.nobody().get(feed, "If-None-Match", tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(header(changed, "ETag")).isNotEqualTo(tag);
    }

    @Test
    void there_is_nothing_of_the_person_in_it_but_their_sessions() {
        Client ada = running.delegate("Ada Lovelace", "bp");
        ada.patch(API + "/me", "{\"organisation\":\"Analytical Society\",\"needs\":\"a ramp\"}");
        String id = ada
            .get(API + "/me")
            .json()
            .get("attendeeId")
            .asString();
        assertThat(ada.get(FILE).text()).doesNotContainIgnoringCase(
            "Lovelace",
            "example.org",
            "Analytical",
            "ramp",
            id
        );
    }

    @Test
    void a_new_address_ends_the_one_before_and_a_repeat_gives_the_same() {
        Client ada = running.delegate("Ada", "bp");
        String before = feed(ada);
        String key = UUID.randomUUID().toString();
        Said replaced = ada.send("POST", API + "/me/calendar", "", key);
        String after = path(replaced);
        assertThat(after).isNotEqualTo(before).isEqualTo(feed(ada));
        assertThat(path(ada.send("POST", API + "/me/calendar", "", key))).isEqualTo(after);
        assertThat(running.nobody().get(before).problem()).isEqualTo("410 calendar-ended");
        assertThat(running.nobody().get(after).status()).isEqualTo(200);
    }

    @Test
    void the_feed_of_who_was_erased_is_gone() {
        Client ada = running.delegate("Ada", "bp");
        String feed = feed(ada);
        assertThat(ada.send("POST", API + "/me/erasure", "", UUID.randomUUID().toString()).status())
            .as("erased")
            .isEqualTo(204);
        assertThat(running.nobody().get(feed).problem()).isEqualTo("410 calendar-ended");
    }

    @Test
    void no_other_text_opens_a_feed() {
        Client ada = running.delegate("Ada", "bp");
        String token = feed(ada).replaceAll(".*/|\\.ics", "");
        String forged = token.substring(0, 20) + (token.charAt(20) == 'A' ? 'B' : 'A') + token.substring(21);
        assertThat(
            running
                .nobody()
                .get(API + "/calendars/" + forged + ".ics")
                .problem()
        ).isEqualTo("404 not-found");
        assertThat(
            running
                .nobody()
                .get(API + "/calendars/x.ics")
                .problem()
        ).isEqualTo("404 not-found");
        assertThat(
            running
                .nobody()
                .post(API + "/me/session", "{\"token\":\"" + token + "\"}")
                .status()
        ).isEqualTo(401);
    }

    @Test
    void letters_can_have_it_too() {
        Client ada = running.delegate("Ada", "bp");
        AttendeeId id = new AttendeeId(
            UUID.fromString(
                ada
                    .get(API + "/me")
                    .json()
                    .get("attendeeId")
                    .asString()
            )
        );
        Calendars calendars = running.context().getBean(Calendars.class);
        byte[] attached = calendars.calendar(running.conference(), id).orElseThrow();
        assertThat(withoutStamp(new String(attached, StandardCharsets.UTF_8))).isEqualTo(
            withoutStamp(ada.get(FILE).text())
        );
        assertThat(calendars.calendar(running.conference(), new AttendeeId(new UUID(0, 1)))).isEmpty();
    }

    private static Programme inBerlin(LocalDate day) {
        RoomId room = new RoomId("saal");
        SlotId morning = new SlotId("morning");
        Instant start = day.atTime(9, 0).atZone(BERLIN).toInstant();
        return new Programme(
            "Ein Tag, in Berlin",
            "Wir; alle",
            day,
            BERLIN,
            List.of(new Room(room, "Großer Saal, links", 100)),
            List.of(new Slot(morning, "Morgens")),
            List.of(
                session(BIG_PICTURE, TITLE, DESCRIPTION, room, morning, start),
                session(DEEP_DIVE_2_1, "Other", "", room, morning, start),
                session(DEEP_DIVE_2_2, "Third", "", room, morning, start)
            )
        );
    }

    private static Session session(
        SessionId id,
        String title,
        String description,
        RoomId room,
        SlotId slot,
        Instant start
    ) {
        return new Session(
            id,
            slot,
            title,
            description,
            SessionKind.PLENARY,
            room,
            "Tisch 3",
            20,
            start,
            start.plusSeconds(75 * 60)
        );
    }

    /** The path of Ada's feed; its host is what people see. */
    private static String feed(Client ada) {
        return path(ada.get(API + "/me/calendar"));
    }

    private static String path(Said said) {
        String feed = said.json().get("feed").asString();
        assertThat(feed)
            .startsWith("https://lanyard.example" + API + "/calendars/")
            .endsWith(".ics");
        return feed.substring("https://lanyard.example".length());
    }

    private static Map<String, VEvent> entries(Said said) {
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return Biweekly.parse(said.text())
            .first()
            .getEvents()
            .stream()
            .collect(Collectors.toMap(entry -> entry.getSummary().getValue(), Function.identity()));
    }

    private static VEvent only(String text) {
        List<VEvent> entries = Biweekly.parse(text).first().getEvents();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static String status(VEvent entry) {
        return entry.getStatus().getValue();
    }

    private static Instant instant(DateOrDateTimeProperty date) {
        return date.getValue().toInstant();
    }

    private static String told(Observance change) {
        return (
            change.getDateStart().getValue().getRawComponents().toString(true, false) +
            " " +
            change.getTimezoneNames().getFirst().getValue() +
            " " +
            change.getTimezoneOffsetFrom().getValue().toString(false) +
            " " +
            change.getTimezoneOffsetTo().getValue().toString(false)
        );
    }

    private static String header(Said said, String name) {
        return said.response().headers().firstValue(name).orElseThrow();
    }

    private static String withoutStamp(String calendar) {
        return calendar.replaceAll("DTSTAMP:.*\r\n", "");
    }
}
