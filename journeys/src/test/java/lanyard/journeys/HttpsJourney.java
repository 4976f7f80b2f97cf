package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * As with phones: TLS by the local authority. Everybody here has installed its certificate, downloaded from the page
 * about trust, and no browser is told to overlook a bad one.
 */
class HttpsJourney extends JourneyTest {

    private final Chromium unprepared = new Chromium();
    private Browser stranger;

    HttpsJourney() {
        super("08:05");
    }

    @Override
    Installation install(Path data, String time) {
        TrustingHome.require();
        return Installation.startWithHttps(data, time);
    }

    /** Somebody passes the warning once, for the certificate alone; from then on the browser trusts it. */
    @Override
    Chromium chromium() {
        stranger = unprepared.launch();
        Page page = passingTheWarning();
        page.navigate(lanyard.address() + "/trust");
        Download download = page.waitForDownload(() ->
            page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the certificate"))
                .click()
        );
        download.saveAs(certificate());
        page.context().close();
        return new Chromium(TrustingHome.make(scratch.resolve("home"), certificate()));
    }

    @AfterAll
    void strangerLeaves() {
        unprepared.close();
    }

    private Page passingTheWarning() {
        return stranger.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true)).newPage();
    }

    private Path certificate() {
        return scratch.resolve("lanyard.crt");
    }

    @Test
    void whoever_does_not_trust_the_authority_gets_no_page() {
        Page page = stranger.newPage();
        assertThatThrownBy(() -> page.navigate(lanyard.address() + "/door/")).hasMessageContaining(
            "ERR_CERT_AUTHORITY_INVALID"
        );
    }

    @Test
    void whoever_passes_the_warning_gets_the_page_but_nothing_that_works_without_network() {
        Page page = passingTheWarning();
        page.navigate(lanyard.address() + "/door/");
        page.getByText("This phone is not a door yet").waitFor();
        Object refused = page.evaluate(
            "() => navigator.serviceWorker.register('/door/sw.js').then(() => 'registered', error => error.message)"
        );
        assertThat(refused.toString()).contains("SSL certificate error");
        page.context().close();
    }

    @Test
    void the_page_about_trust_offers_the_certificate_whose_fingerprint_was_printed()
        throws IOException, GeneralSecurityException {
        byte[] downloaded = Files.readAllBytes(certificate());
        String fingerprint = HexFormat.ofDelimiter(":")
            .withUpperCase()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(downloaded));
        assertThat(fingerprint).isEqualTo(lanyard.fingerprint());

        Page page = somebody();
        page.navigate(lanyard.address() + "/trust");
        assertThat(page.getByText(fingerprint)).isVisible();
        Look.at(page, "trust");
    }

    @Test
    void a_door_scans_through_its_camera_and_opens_again_without_network() {
        Page visitor = somebody();
        Registered ada = People.register(visitor, lanyard.address(), "Ada Lovelace", Programme.TABLE_3);
        assertThat(visitor.evaluate("() => isSecureContext")).isEqualTo(true);
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        attendance.awaitBooked("cc-3", 1);

        Page phone = somebodyOnAPhoneThatSees(ada.badgeCode());
        Door door = Door.enrol(phone, lanyard.enrolmentLink());
        assertThat(phone.evaluate("() => isSecureContext")).isEqualTo(true);
        door.startCamera();
        assertThat(door.verdict("Welcome")).contains("Ada Lovelace", "Table 3");
        attendance.awaitInside("cc-3", 1);

        door.awaitKeptForNoNetwork();
        door.awaitList();
        phone.context().setOffline(true);
        phone.reload();
        door.awaitOpen();
        assertThat(
            phone.evaluate("() => navigator.serviceWorker.controller?.scriptURL").toString()
        ).isEqualTo(lanyard.address() + "/door/sw.js");
        assertThat(phone.getByText("No connection")).isVisible();
        assertThat(
            phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Breakfast hall"))
        ).isVisible();
        // The decoder comes from the cache as well.
        door.startCamera();
        assertThat(door.verdict("Already in")).contains("Ada Lovelace", "Not yet sent");

        phone.context().setOffline(false);
        assertThat(phone.getByText("No connection")).not().isVisible();
        assertThat(door.last().filter(sentLater()).first()).containsText("Already in");
        assertThat(attendance.attended("cc-3")).isEqualTo(1);
    }

    private static Locator.FilterOptions sentLater() {
        return new Locator.FilterOptions().setHasText("sent later");
    }
}
