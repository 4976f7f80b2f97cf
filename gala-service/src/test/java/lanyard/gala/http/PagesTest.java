package lanyard.gala.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages are for anybody; what they show is not. */
class PagesTest {

    private static RunningGala gala;

    @BeforeAll
    static void start() {
        gala = RunningGala.withPlaces(1);
    }

    @AfterAll
    static void stop() {
        gala.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/gala, answer",
        "/gala/, answer",
        "/gala/whatever/lies/below, answer",
        "/organise/gala, headcount",
        "/organise/gala?c=soc24-2, headcount"
    })
    void every_address_of_a_page_is_that_page(String address, String title) {
        Clients.Said page = gala.nobody().get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<title>" + title + "</title>");
        assertThat(page.response().headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void what_is_built_is_kept_by_browsers_and_what_is_not_there_is_not_found() {
        Clients.Said built = gala.nobody().get("/gala/assets/built.js");
        assertThat(built.response().headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(gala.nobody().get("/gala/assets/gone.js").status()).isEqualTo(404);
        assertThat(gala.nobody().get("/gala/../application.yaml").status()).isGreaterThanOrEqualTo(400);
    }
}
