package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Somebody walks in who is not registered: the door registers them, with or without network. */
class WalkInJourney extends JourneyTest {

    WalkInJourney() {
        super("08:05");
    }

    @Test
    void who_walks_in_is_registered_let_in_and_handed_a_badge_to_photograph() {
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        Page phone = somebodyOnAPhone();
        Door door = enrolledAt("breakfast-hall", phone);

        door.fillIn("");
        button(door.sheet(), "Register somebody").click();
        look(phone, "door-register");
        door.closeSheet();
        register(door, "Wes Walkin", "wes@example.org", Programme.TABLE_1);
        String code = handedOut(door);
        look(phone, "door-hand-out");
        assertThat(code).startsWith("LY1:");
        attendance.awaitInside("cc-1", 1);
        done(door);
        door.type(code);
        assertThat(door.verdict("Already in")).contains("Wes Walkin");

        register(door, "Una Unaddressed", "", Programme.TABLE_2);
        assertThat(handedOut(door)).startsWith("LY1:").isNotEqualTo(code);
        attendance.awaitInside("cc-2", 1);
        done(door);

        register(door, "Wes Again", "wes@example.org", Programme.TABLE_3);
        assertThat(door.sheet()).containsText("registered with this address already");
        assertThat(door.sheet().getByLabel("Name")).hasValue("Wes Again");
        look(phone, "door-register-refused");
        door.closeSheet();
        door.fillIn("");
        button(door.sheet(), "Write to the organiser").click();
        door.sheet().getByLabel("Note").fill("Two chairs are missing");
        button(door.sheet(), "Send").click();
        assertThat(door.sheet()).containsText("Sent.");
        look(phone, "door-note");
        assertThat(people("Una Unaddressed")).isVisible();
    }

    @Test
    void a_door_without_network_hands_out_a_code_that_is_good_everywhere_once_it_is_told() {
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        Page phone = somebodyOnAPhone();
        Door door = enrolledAt("breakfast-hall", phone);
        Door otherDoor = enrolledAt("breakfast-hall", somebodyOnAPhone());
        phone.waitForCondition(() -> KeptByPhone.of(phone).contains("\"consent\""));
        phone.context().setOffline(true);
        assertThat(phone.getByText("No connection")).isVisible();

        register(door, "Offa Offline", "", Programme.TABLE_5);
        assertThat(door.sheet()).containsText("Provisional.");
        String code = handedOut(door);
        assertThat(code).startsWith("LY0:");
        look(phone, "door-hand-out-provisional");
        done(door);
        door.last();
        look(phone, "door-registered-here");
        door.closeSheet();
        assertThat(KeptByPhone.of(phone))
            .as("what the phone has stored")
            .contains("lanyard-door-outbox/kept", "registration")
            .doesNotContain("Offa", "Offline");

        phone.reload();
        door.awaitOpen();
        door.type(code);
        assertThat(door.verdict("Already in")).contains("Offa Offline", "Not yet sent");
        otherDoor.type(code);
        assertThat(otherDoor.verdict("Not known yet")).contains("Handed out at another door");
        assertThat(attendance.attended("cc-5")).isZero();

        phone.context().setOffline(false);
        attendance.awaitInside("cc-5", 1);
        attendance.awaitBooked("cc-5", 1);
        assertThat(people("Offa Offline")).isVisible();
        otherDoor.pin(Programme.TABLE_5);
        otherDoor.type(code);
        assertThat(otherDoor.verdict("Already in")).contains("Offa Offline");
        assertThat(attendance.attended("cc-5")).isEqualTo(1);
        phone.waitForCondition(() -> KeptByPhone.of(phone).contains("lanyard-door-outbox/kept: []"));
    }

    private static void register(Door door, String name, String email, String session) {
        door.fillIn("");
        Locator sheet = door.sheet();
        button(sheet, "Register somebody").click();
        sheet.getByLabel("Name").fill(name);
        sheet.getByLabel("E-mail").fill(email);
        String option = sheet
            .getByLabel("Session")
            .locator("option")
            .filter(new Locator.FilterOptions().setHasText(session))
            .getAttribute("value");
        sheet.getByLabel("Session").selectOption(option);
        sheet.getByRole(AriaRole.CHECKBOX).check();
        button(sheet, "Register").click();
    }

    private static void look(Page phone, String name) {
        Look.atScreen(phone, name);
        phone.setViewportSize(390, 844);
    }

    /** What the code says that is shown to be photographed. */
    private static String handedOut(Door door) {
        Locator code = door.sheet().getByRole(AriaRole.IMG);
        code.waitFor();
        try {
            return QrCodes.read(ImageIO.read(new ByteArrayInputStream(code.screenshot())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void done(Door door) {
        button(door.sheet(), "Done").click();
    }

    /** As the organiser finds them. */
    private Locator people(String name) {
        Page organiser = organiser();
        open(organiser, "/organise/registration/");
        organiser.getByRole(AriaRole.SEARCHBOX).fill(name);
        return organiser.getByText(name).first();
    }

    private Door enrolledAt(String room, Page phone) {
        Page organiser = organiser();
        organiser.navigate(lanyard.address() + "/organise/attendance/doors");
        Door door = Door.enrol(phone, enrolmentLinkAt(room, organiser));
        door.awaitKeptForNoNetwork();
        door.awaitList();
        return door;
    }
}
