package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.Test;

/** The deep dives began twelve minutes ago, and not everybody came: their seats are given on. */
class StandbyJourney extends JourneyTest {

    private static final String SEATS =
        "/api/registration/conferences/" + People.CONFERENCE + "/sessions/dd-2.1/seats";
    private static final String LETTERS = "/api/registration/conferences/" + People.CONFERENCE + "/letters";

    StandbyJourney() {
        super("09:12");
    }

    @Test
    void who_waits_and_is_in_the_building_gets_the_seat_of_who_did_not_come() {
        Page organiser = organiser();
        Asked.put(organiser, SEATS, "{\"seats\":1}");
        Registered late = People.register(
            somebody(),
            lanyard.address(),
            "Late Comer",
            Programme.DEEP_DIVE_2_1
        );
        Registered ada = People.register(
            somebodyOnAPhone(),
            lanyard.address(),
            "Ada Standing",
            Programme.DEEP_DIVE_2_1
        );
        open(ada.page(), "/c/" + People.CONFERENCE + "/me");
        assertThat(ada.page().getByText("Waiting, 1st in line")).isVisible();
        Attendance attendance = Attendance.open(organiser, lanyard.address());
        attendance.awaitBooked("dd-2.1", 1);
        Door door = Door.enrol(somebodyOnAPhone(), enrolmentLinkAt("lecture-theatre-1", organiser));

        door.type(ada.badgeNumber());
        assertThat(door.verdict("Waitlisted")).contains("Ada Standing", "1st in the queue");
        // No reload: whoever is told to come looks at this page.
        assertThat(ada.page().getByText("Come to the door now")).isVisible();
        Look.at(ada.page(), "standby");
        organiser.waitForCondition(() -> Asked.get(organiser, LETTERS).toString().contains("\"STANDBY\""));

        door.type(ada.badgeNumber());
        assertThat(door.verdict("Standby")).contains("Ada Standing", "nobody came for this seat");
        attendance.awaitInside("dd-2.1", 1);
        assertThat(ada.page().getByText("Where you were checked in")).isVisible();
        assertThat(ada.page().getByText("Waiting, 1st in line")).hasCount(0);

        // The room holds more than the session has seats.
        door.type(late.badgeNumber());
        assertThat(door.verdict("Welcome")).contains("Late Comer");
        attendance.awaitInside("dd-2.1", 2);
    }
}
