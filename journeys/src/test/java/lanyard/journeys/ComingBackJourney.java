package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attendees come back: to another address, by another link, and to be forgotten. */
class ComingBackJourney extends JourneyTest {

    private static final String ME = "/c/" + People.CONFERENCE + "/me";
    private static final String LETTERS = "/api/registration/conferences/" + People.CONFERENCE + "/letters";

    private static final String ATTENDANCE = "/api/checkin/conferences/" + People.CONFERENCE + "/attendance";

    private final Mailbox mailbox = Mailbox.open();

    ComingBackJourney() {
        super("08:05");
    }

    @Override
    Installation install(Path data, String time) {
        return Installation.start(data, time, mailbox.settings("--lanyard.kafka.erased-within=2s"));
    }

    @AfterAll
    void closeMailbox() {
        mailbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void another_address_counts_once_the_letter_to_it_was_opened(Speaking speaking) {
        Registered ada = register(speaking, speaking.person());
        Page page = ada.page();
        String before = ada.email();
        String after = "new-" + before;
        open(page, ME);
        button(page, speaking.say("Change e-mail address")).click();
        page.getByLabel(speaking.say("New e-mail address")).fill(after);
        button(page, speaking.say("Send the letter")).click();
        assertThat(page.getByText(speaking.say("A letter waits at your new address"))).isVisible();
        Look.inTheirWords(page, speaking, "me-address-waits");

        // Whoever reads it there may be anybody.
        Mail question = letter(page, after, speaking.say("Is this your address? {}", Programme.TITLE));
        assertThat(question.text() + question.html()).doesNotContain(ada.name());
        Page elsewhere = somebodyOnAPhone(speaking);
        question.show(elsewhere);
        Mail.link(elsewhere, speaking.say("Confirm this address")).click();
        assertThat(elsewhere.getByText(speaking.say("This address is yours"))).isVisible();
        elsewhere.reload();
        assertThat(elsewhere.getByText(speaking.say("This address is yours"))).isVisible();
        Look.inTheirWords(elsewhere, speaking, "address-confirmed");

        page.reload();
        assertThat(page.getByText(after)).isVisible();
        assertThat(People.registered(page, ada.name()).badgeCode()).isEqualTo(ada.badgeCode());
        Mail answer = letter(page, after, speaking.say("Your new address: {}", Programme.TITLE));
        Page phone = somebodyOnAPhone(speaking);
        comeBack(phone, answer, speaking);
        assertThat(phone.getByText(speaking.say("Hello, {}", ada.name()))).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void a_new_link_closes_the_page_wherever_it_was_open(Speaking speaking) {
        Registered ada = register(speaking, speaking.person());
        Page page = ada.page();
        Mail first = letter(page, ada.email(), speaking.say("You are registered: {}", Programme.TITLE));
        Page phone = somebodyOnAPhone(speaking);
        comeBack(phone, first, speaking);
        assertThat(phone.getByText(speaking.say("Hello, {}", ada.name()))).isVisible();

        open(page, ME);
        button(page, speaking.say("New link")).click();
        button(page.getByRole(AriaRole.DIALOG), speaking.say("New link")).click();
        assertThat(page.getByText(speaking.say("The link is replaced")).first()).isVisible();

        phone.reload();
        assertThat(phone.getByText(speaking.say("Open your page by its link"))).isVisible();
        comeBack(phone, first, speaking);
        assertThat(phone.getByText(speaking.say("This link has ended"))).isVisible();
        Look.inTheirWords(phone, speaking, "lost-link-ended");
        Mail second = letter(page, ada.email(), speaking.say("Your personal link: {}", Programme.TITLE));
        comeBack(phone, second, speaking);
        assertThat(phone.getByText(speaking.say("Hello, {}", ada.name()))).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void who_is_erased_is_gone_from_every_page_and_from_the_disk(Speaking speaking) {
        Registered who = register(speaking, speaking.unmistakableName());
        Page page = who.page();
        List<Traces> theirs = Stream.of(who.name(), who.email()).map(Traces::new).toList();
        Page organiser = organiser();
        letter(page, who.email(), speaking.say("You are registered: {}", Programme.TITLE));
        assertThat(theirs).allMatch(traces -> traces.areBelow(lanyard.data()));

        open(page, ME);
        button(page, speaking.say("Erase everything about me")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator erase = dialog.getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(speaking.say("Erase everything")).setExact(true)
        );
        assertThat(erase).isDisabled();
        Look.inTheirWords(page, speaking, "erase-me");
        dialog.getByText(speaking.say("I understand that nothing of it comes back")).click();
        erase.click();
        assertThat(page.getByText(speaking.say("We have forgotten you"))).isVisible();
        Look.inTheirWords(page, speaking, "erased");
        page.reload();
        assertThat(page.getByText(speaking.say("Open your page by its link"))).isVisible();

        open(organiser, "/organise/registration/");
        assertThat(organiser.getByRole(AriaRole.MAIN)).not().containsText(who.name());
        String letters = Asked.get(organiser, LETTERS).toString();
        String attendance = Asked.get(organiser, ATTENDANCE).toString();
        assertThat(theirs).noneMatch(traces -> traces.areIn(letters) || traces.areIn(attendance));
        page.waitForCondition(() -> theirs.stream().noneMatch(traces -> traces.areBelow(lanyard.data())));
        String printed = String.join("\n", lanyard.printed());
        assertThat(theirs).noneMatch(traces -> traces.areIn(printed));

        Registered again = register(speaking, speaking.unmistakableName());
        assertThat(again.badgeNumber()).isNotEqualTo(who.badgeNumber());
    }

    private Registered register(Speaking speaking, String name) {
        return People.register(somebody(speaking), speaking, lanyard.address(), name, Programme.TABLE_3);
    }

    private Mail letter(Page page, String to, String subject) {
        return mailbox.await(page, to, subject);
    }

    private static void comeBack(Page page, Mail letter, Speaking speaking) {
        letter.show(page);
        Mail.link(page, speaking.say("Open your page")).click();
    }
}
