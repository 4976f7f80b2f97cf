package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Attendees come back: to another address, by another link, and to be forgotten. */
class ComingBackJourney extends JourneyTest {

    private static final String LETTERS = "/api/registration/conferences/" + People.CONFERENCE + "/letters";

    ComingBackJourney() {
        super("08:05");
    }

    @Override
    Installation install(Path data, String time) {
        return Installation.start(data, time, "--lanyard.kafka.erased-within=2s");
    }

    @Test
    void another_address_counts_once_the_letter_to_it_was_opened() {
        Registered ada = People.register(somebody(), lanyard.address(), "Ada Newhouse", Programme.TABLE_1);
        Page page = ada.page();
        open(page, "/c/" + People.CONFERENCE + "/me");
        button(page, "Change e-mail address").click();
        page.getByLabel("New e-mail address").fill("ada@newhouse.example");
        button(page, "Send the letter").click();
        assertThat(page.getByText("A letter waits at your new address")).isVisible();

        Page elsewhere = somebodyOnAPhone();
        elsewhere.navigate(linkIn(letter("CONFIRM_ADDRESS")));
        assertThat(elsewhere.getByText("This address is yours")).isVisible();
        elsewhere.reload();
        assertThat(elsewhere.getByText("This address is yours")).isVisible();

        page.reload();
        assertThat(page.getByText("ada@newhouse.example")).isVisible();
        assertThat(People.registered(page, ada.name()).badgeCode()).isEqualTo(ada.badgeCode());
    }

    @Test
    void a_new_link_closes_the_page_wherever_it_was_open() {
        Registered ada = People.register(somebody(), lanyard.address(), "Ada Linkwell", Programme.TABLE_1);
        String first = linkIn(letter("REGISTERED", "Ada Linkwell"));
        Page phone = somebodyOnAPhone();
        phone.navigate(first);
        assertThat(phone.getByText("Hello, Ada Linkwell")).isVisible();

        Page page = ada.page();
        open(page, "/c/" + People.CONFERENCE + "/me");
        button(page, "New link").click();
        button(page.getByRole(AriaRole.DIALOG), "New link").click();
        assertThat(page.getByText("The link is replaced")).isVisible();

        phone.reload();
        assertThat(phone.getByText("Open your page by its link")).isVisible();
        phone.navigate(first);
        assertThat(phone.getByText("This link has ended")).isVisible();
        phone.navigate(linkIn(letter("NEW_LINK", "Ada Linkwell")));
        assertThat(phone.getByText("Hello, Ada Linkwell")).isVisible();
    }

    @Test
    void who_is_erased_is_gone_from_every_page_and_from_the_disk() {
        Registered who = People.register(
            somebody(),
            lanyard.address(),
            "Hortensia Quibblethwaite",
            Programme.TABLE_3
        );
        String address = People.me(who.page()).get("email").asString();
        Page organiser = organiser();
        letter("REGISTERED", "Hortensia");
        assertThat(isOnTheDisk("Hortensia Quibblethwaite")).isTrue();

        Page page = who.page();
        open(page, "/c/" + People.CONFERENCE + "/me");
        button(page, "Erase everything about me").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator erase = button(dialog, "Erase everything");
        assertThat(erase).isDisabled();
        dialog.getByText("I understand that nothing of it comes back").click();
        erase.click();
        assertThat(page.getByText("We have forgotten you")).isVisible();
        page.reload();
        assertThat(page.getByText("Open your page by its link")).isVisible();

        open(organiser, "/organise/registration/");
        assertThat(organiser.getByRole(AriaRole.MAIN)).not().containsText("Hortensia");
        assertThat(Asked.get(organiser, LETTERS).toString()).doesNotContain("Hortensia", address);
        assertThat(
            Asked.get(organiser, "/api/checkin/conferences/" + People.CONFERENCE + "/attendance").toString()
        ).doesNotContain("Hortensia");
        page.waitForCondition(() -> !isOnTheDisk("Hortensia Quibblethwaite") && !isOnTheDisk(address));
        assertThat(lanyard.printed()).noneMatch(line -> line.contains("Hortensia") || line.contains(address));

        Registered again = People.register(
            somebody(),
            lanyard.address(),
            "Hortensia Quibblethwaite",
            Programme.TABLE_3
        );
        assertThat(again.badgeNumber()).isNotEqualTo(who.badgeNumber());
    }

    private String letter(String kind) {
        return letter(kind, "");
    }

    /** The text of the newest letter of that kind to somebody of that name, once it is there. */
    private String letter(String kind, String name) {
        Page organiser = organiser();
        organiser.navigate(lanyard.address() + "/organise/registration/letters");
        organiser.waitForCondition(() -> find(organiser, kind, name).isPresent());
        return find(organiser, kind, name).orElseThrow();
    }

    private static Optional<String> find(Page organiser, String kind, String name) {
        return Asked.get(organiser, LETTERS)
            .valueStream()
            .filter(letter -> letter.get("kind").asString().equals(kind))
            .map((JsonNode letter) -> letter.get("text").asString())
            .filter(text -> text.contains(name))
            .findFirst();
    }

    private static String linkIn(String text) {
        return text
            .lines()
            .filter(line -> line.startsWith("http"))
            .findFirst()
            .orElseThrow();
    }

    private boolean isOnTheDisk(String name) {
        try (Stream<Path> files = Files.walk(lanyard.data())) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            return all.stream().anyMatch(file -> contains(file, name));
        } catch (IOException | UncheckedIOException changed) {
            return true; // the broker makes and removes files meanwhile: to be looked at again
        }
    }

    private static boolean contains(Path file, String name) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(name);
        } catch (NoSuchFileException cleaned) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }
}
