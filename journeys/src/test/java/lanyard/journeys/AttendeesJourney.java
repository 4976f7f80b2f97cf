package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attendees register, wait, and change their minds; letters tell them, and lead back to their own page. */
class AttendeesJourney extends JourneyTest {

    private static final String ME = "/c/" + People.CONFERENCE + "/me";

    private final Mailbox mailbox = Mailbox.open();

    AttendeesJourney() {
        super("07:30");
    }

    @Override
    Installation install(Path data, String time) {
        return Installation.start(data, time, mailbox.settings());
    }

    @BeforeAll
    void publish() {
        Programme.publishInManyScripts(organiser(), lanyard.address());
    }

    @AfterAll
    void closeMailbox() {
        mailbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void somebody_registers_with_the_keyboard_alone_and_has_a_badge_everywhere(Speaking speaking) {
        Page page = somebody(speaking);
        page.navigate(lanyard.address() + "/c/" + People.CONFERENCE);
        page.getByRole(
            AriaRole.HEADING,
            new Page.GetByRoleOptions().setName(speaking.say("Your details"))
        ).waitFor();
        assertThat(page.locator("html")).hasAttribute("lang", speaking.tag());
        String email = People.address(speaking.tag());
        tabTo(page, "value", "dd-2.1");
        page.keyboard().press("Space");
        type(page, "name", speaking.person());
        type(page, "email", email);
        type(page, "organisation", speaking.organisation());
        type(page, "needs", speaking.needs());
        tabTo(page, "name", "consent");
        page.keyboard().press("Space");
        Look.inTheirWords(page, speaking, "register-filled");
        tabTo(page, "type", "submit");
        page.keyboard().press("Enter");

        assertThat(People.registeredHeading(page, speaking)).containsText(speaking.person());
        assertThat(seat(page, Programme.DEEP_DIVE_2_1)).containsText(speaking.say("Confirmed"));
        assertThat(page.locator("main img").first()).isVisible();
        Registered registered = People.registered(page, speaking.person());
        assertThat(registered.badgeCode()).startsWith("LY1:").hasSize(129);
        assertThat(page.getByText(registered.badgeNumber())).isVisible();
        Look.inTheirWords(page, speaking, "registered");

        Mail letter = mailbox.await(page, email, speaking.say("You are registered: {}", Programme.TITLE));
        assertThat(letter.language()).isEqualTo(speaking.tag());
        assertThat(letter.text()).startsWith(speaking.say("Dear {},", speaking.person()));
        assertThat(letter.badgeCode()).isEqualTo(registered.badgeCode());
        assertThat(letter.sessions()).contains(entry(Programme.DEEP_DIVE_2_1, "CONFIRMED"));
        Page phone = comeBackBy(letter, "registered", speaking);
        Look.inTheirWords(phone, speaking, "me");
        Download paper = phone.waitForDownload(() -> Mail.link(phone, "PDF, A6").click());
        Path pdf = Screenshots.file("badge-" + speaking.tag() + ".pdf");
        paper.saveAs(pdf);
        assertThat(QrCodes.read(pdf)).isEqualTo(registered.badgeCode());
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, "name", field);
        page.keyboard().type(text);
    }

    /** Presses Tab until the focused element has this attribute. */
    private static void tabTo(Page page, String attribute, String value) {
        for (int presses = 0; presses < 120; presses++) {
            Object has = page.evaluate(
                "([name, value]) => document.activeElement?.getAttribute(name) === value" +
                    " && document.activeElement.tagName !== 'BODY'",
                List.of(attribute, value)
            );
            if (Boolean.TRUE.equals(has)) {
                return;
            }
            page.keyboard().press("Tab");
            // Within a group of radio buttons Tab stops once; arrows go on.
        }
        throw new AssertionError("Tab never reaches " + attribute + "=" + value);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_waited_longest_gets_the_seat_of_somebody_who_cancels(Speaking speaking) {
        String table = speaking.smallTable();
        Registered first = register(speaking, table);
        Registered second = register(speaking, table);
        assertThat(seat(second.page(), table)).containsText(speaking.say("Waiting, 1st in line"));
        open(second.page(), ME);
        assertThat(seat(second.page(), table)).containsText(speaking.say("Waiting, 1st in line"));

        People.cancel(first.page(), speaking, lanyard.address());

        // No reload: the page follows the seats.
        assertThat(seat(second.page(), table)).containsText(speaking.say("Confirmed"));
        Mail letter = mailbox.await(
            second.page(),
            second.email(),
            speaking.say("You have a seat: {}", table)
        );
        assertThat(letter.sessions()).contains(entry(table, "CONFIRMED"));
        assertThat(seat(comeBackBy(letter, "promoted", speaking), table)).containsText(
            speaking.say("Confirmed")
        );
    }

    @ParameterizedTest
    @EnumSource
    void whoever_waits_for_another_session_keeps_their_seat_and_is_moved_over(Speaking speaking) {
        String full = speaking.otherSmallTable();
        Registered holder = register(speaking, full);
        Registered ada = register(speaking, Programme.TABLE_1);
        Page page = ada.page();
        choose(page, speaking, full);
        sees(page, speaking.say("You keep your seat in “{}” until one is free here.", Programme.TABLE_1));
        sees(page, speaking.say("Yours while you wait"));
        Look.inTheirWords(page, speaking, "change-sessions");
        save(page, speaking);

        assertThat(seat(page, full)).containsText(speaking.say("Waiting, 1st in line"));
        assertThat(seat(page, Programme.TABLE_1)).containsText(speaking.say("Confirmed"));
        Look.inTheirWords(page, speaking, "me-waiting");
        String changed = speaking.say("Your sessions have changed: {}", Programme.TITLE);
        assertThat(mailbox.await(page, ada.email(), changed).sessions()).contains(
            entry(Programme.TABLE_1, "CONFIRMED"),
            entry(speaking.say("{} (waitlist)", full), "TENTATIVE")
        );

        People.cancel(holder.page(), speaking, lanyard.address());

        assertThat(seat(page, full)).containsText(speaking.say("Confirmed"));
        assertThat(seat(page, Programme.TABLE_1)).hasCount(0);
        Mail letter = mailbox.await(page, ada.email(), speaking.say("You have a seat: {}", full));
        assertThat(letter.sessions()).contains(
            entry(full, "CONFIRMED"),
            entry(Programme.TABLE_1, "CANCELLED")
        );
        Page phone = comeBackBy(letter, "moved-over", speaking);
        assertThat(seat(phone, full)).containsText(speaking.say("Confirmed"));
        assertThat(People.registered(phone, ada.name()).badgeCode()).isEqualTo(ada.badgeCode());
    }

    @ParameterizedTest
    @EnumSource
    void a_swap_to_a_free_seat_is_one_step(Speaking speaking) {
        Registered ada = register(speaking, Programme.TABLE_1);
        Page page = ada.page();
        choose(page, speaking, Programme.TABLE_4);
        sees(page, speaking.say("Replaces “{}”, which is at the same time.", Programme.TABLE_1));
        save(page, speaking);

        assertThat(seat(page, Programme.TABLE_4)).containsText(speaking.say("Confirmed"));
        assertThat(seat(page, Programme.TABLE_1)).hasCount(0);
        String changed = speaking.say("Your sessions have changed: {}", Programme.TITLE);
        Mail letter = mailbox.await(page, ada.email(), changed);
        assertThat(letter.sessions()).contains(
            entry(Programme.TABLE_4, "CONFIRMED"),
            entry(Programme.TABLE_1, "CANCELLED")
        );
        Page phone = comeBackBy(letter, "changed", speaking);
        assertThat(seat(phone, Programme.TABLE_4)).containsText(speaking.say("Confirmed"));
    }

    private Registered register(Speaking speaking, String table) {
        return People.register(somebody(speaking), speaking, lanyard.address(), speaking.person(), table);
    }

    /** Opens their own page, and what can be changed there, and chooses this session. */
    private void choose(Page page, Speaking speaking, String title) {
        open(page, ME);
        button(page, speaking.say("Change sessions")).click();
        page.getByText(title, new Page.GetByTextOptions().setExact(true)).first().click();
    }

    private static void save(Page page, Speaking speaking) {
        button(page, speaking.say("Save")).click();
        sees(page, speaking.say("Your sessions are changed."));
    }

    private static void sees(Page page, String words) {
        assertThat(page.getByText(words).first()).isVisible();
    }

    /** What the page says of that session in the list of theirs. */
    private static Locator seat(Page page, String title) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(title));
    }

    /** Reads the letter on the phone, and opens the page by the link in it. */
    private Page comeBackBy(Mail letter, String kind, Speaking speaking) {
        Page phone = somebodyOnAPhone(speaking);
        letter.show(phone);
        assertThat(phone.locator("html")).hasAttribute("lang", speaking.tag());
        Look.inTheirWords(phone, speaking, "letter-" + kind);
        Locator link = Mail.link(phone, speaking.say("Open your page"));
        assertThat(link).hasAttribute("href", letter.link());
        link.click();
        assertThat(phone.getByText(speaking.say("Hello, {}", speaking.person()))).isVisible();
        return phone;
    }
}
