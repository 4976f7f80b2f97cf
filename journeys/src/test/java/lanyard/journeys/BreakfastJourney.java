package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.Test;

/** Breakfast is on: people register, doors scan them through a camera, and the organiser watches. */
class BreakfastJourney extends JourneyTest {

    BreakfastJourney() {
        super("08:05");
    }

    @Test
    void a_badge_is_scanned_through_the_camera_and_the_organiser_sees_it_live() {
        Registered ada = People.register(
            somebody(),
            lanyard.address(),
            "Ada Lovelace",
            Programme.TABLE_3,
            Programme.DEEP_DIVE_2_1
        );
        Attendance attendance = Attendance.open(organiser(), lanyard.address());

        attendance.awaitBooked("cc-3", 1);
        Door door = Door.enrol(somebodyOnAPhoneThatSees(ada.badgeCode()), lanyard.enrolmentLink());
        door.startCamera();

        assertThat(door.verdict("Welcome")).contains("Ada Lovelace", "Table 3");
        attendance.awaitInside("cc-3", 1);
        assertThat(door.verdict("Already in")).contains("Ada Lovelace");

        door.count("Out");
        assertThat(door.verdict("Out")).contains("Ada Lovelace");
        attendance.awaitInside("cc-3", 0);

        door.count("In");
        assertThat(door.verdict("Welcome back")).contains("Ada Lovelace");
        attendance.awaitInside("cc-3", 1);
        assertThat(attendance.attended("cc-3")).isEqualTo(1);
    }

    @Test
    void after_kill_9_whatever_was_answered_is_there() {
        Registered ada = People.register(
            somebody(),
            lanyard.address(),
            "Alan Turing",
            Programme.DEEP_DIVE_2_1
        );
        lanyard.kill();
        lanyard.restart();
        Registered after = People.registered(ada.page(), ada.name());
        assertThat(after.badgeCode()).isEqualTo(ada.badgeCode());
        ada.page().navigate(lanyard.address() + "/c/" + People.CONFERENCE + "/me");
        assertThat(
            ada.page().getByText(Programme.DEEP_DIVE_2_1, new Page.GetByTextOptions().setExact(true)).first()
        ).isVisible();
        // The plenary and the public talk are proposed to everybody.
        assertThat(ada.page().getByText("Confirmed")).hasCount(3);
    }
}
