package lanyard.registration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of a page and a script that are among the tests' resources. */
class RegistrationPagesTest {

    private final RunningRegistration running = RunningRegistration.withSeats(1);
    private final Client browser = running.nobody();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void every_address_of_attendees_and_organisers_is_the_one_page() {
        for (String address : List.of(
            "/",
            "/c/try",
            "/c/try/me",
            "/c/try/privacy",
            "/organise/registration/staff"
        )) {
            Said page = browser.get(address);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.text()).as(address).contains("<title>A page</title>");
            assertThat(header(page, "Cache-Control")).as(address).isEqualTo("no-cache");
        }
    }

    @Test
    void whoever_takes_it_compressed_gets_it_compressed() {
        Said page = browser.get("/c/try", "Accept-Encoding", "gzip, deflate, br, zstd");
        assertThat(page.text()).isEqualTo("brotli: the page\n");
        assertThat(header(page, "Content-Encoding")).isEqualTo("br");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Vary")).contains("Accept-Encoding");

        Said script = browser.get("/c/assets/script-1.js", "Accept-Encoding", "br");
        assertThat(script.text()).isEqualTo("brotli: the script\n");
        assertThat(header(script, "Content-Type")).startsWith("text/javascript");
        assertThat(browser.get("/c/assets/script-1.js").text()).isEqualTo("export {};\n");
    }

    @Test
    void what_never_changes_is_kept_for_a_year() {
        assertThat(header(browser.get("/c/assets/script-1.js"), "Cache-Control")).contains(
            "max-age=31536000",
            "immutable"
        );
        assertThat(browser.get("/c/assets/no-such.js").status()).isEqualTo(404);
    }

    @Test
    void the_registration_page_has_its_programme_asked_for_before_its_script_runs() {
        assertThat(header(browser.get("/c/try"), "Link")).isEqualTo(
            "</api/registration/conferences/try/programme>; rel=preload; as=fetch; crossorigin"
        );
        for (String other : List.of("/", "/c/try/me", "/c/try/privacy", "/c/index.html")) {
            assertThat(header(browser.get(other), "Link"))
                .as(other)
                .isEmpty();
        }
    }

    private static String header(Said said, String name) {
        return said.response().headers().firstValue(name).orElse("");
    }
}
