package lanyard.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import lanyard.access.CallableBy;
import lanyard.access.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@SpringBootTest(
    classes = { TestService.class, LivePagesTest.Watching.class },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT
)
@Timeout(60)
class LivePagesTest {

    private static final int MOST = 3;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static volatile LivePages<String> pages = new LivePages<>("count", MOST);
    private static volatile CountDownLatch stuck = new CountDownLatch(1);

    @RestController
    static final class Watching {

        @GetMapping(path = "/api/test/watch/{what}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        @CallableBy(Who.ANYONE)
        @Nullable
        SseEmitter watch(@PathVariable String what, HttpServletRequest request) {
            return pages.open(
                what,
                () -> {
                    if (what.equals("stuck")) {
                        waitFor(stuck);
                    }
                    return COUNT.get();
                },
                request
            );
        }
    }

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void nobodyWatches() {
        pages = new LivePages<>("count", MOST);
        stuck = new CountDownLatch(1);
        COUNT.set(1);
    }

    @AfterEach
    void everybodyGoes() {
        stuck.countDown();
        pages.end();
        client.shutdownNow();
    }

    @Test
    void a_page_is_told_at_once_and_after_every_change() throws Exception {
        try (Stream stream = watch("it")) {
            assertThat(stream.next()).isEqualTo("1");
            COUNT.set(2);
            pages.changed("it");
            assertThat(stream.next()).isEqualTo("2");
        }
    }

    @Test
    void a_page_that_is_slow_holds_nobody_up() throws Exception {
        var slow = client.sendAsync(request("GET", "stuck"), BodyHandlers.ofInputStream());
        try (Stream quick = watch("it")) {
            assertThat(quick.next()).isEqualTo("1");
            COUNT.set(2);
            pages.changed("stuck");
            pages.changed("it");
            assertThat(quick.next()).isEqualTo("2");
            assertThat(slow.isDone()).isFalse();
        }
    }

    @Test
    void there_are_so_many_pages_and_whoever_comes_later_is_told_when_to_come_again() throws Exception {
        for (int i = 0; i < MOST; i++) {
            watch("it").next();
        }
        HttpResponse<InputStream> late = ask("GET", "it");
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).hasValue("10");
    }

    @Test
    void pages_that_went_away_make_room() throws Exception {
        for (int i = 0; i < MOST; i++) {
            watch("it").close();
        }
        HttpResponse<InputStream> next;
        do {
            pages.changed("it"); // it is noticed when something is sent
            next = ask("GET", "it");
            next.body().close();
        } while (next.statusCode() == 503);
        assertThat(next.statusCode()).isEqualTo(200);
    }

    @Test
    void who_asks_for_the_head_only_takes_no_place() throws Exception {
        for (int i = 0; i < 2 * MOST; i++) {
            assertThat(ask("HEAD", "it").statusCode()).isEqualTo(200);
        }
        try (Stream stream = watch("it")) {
            assertThat(stream.next()).isEqualTo("1");
        }
    }

    @Test
    void all_pages_end_together() throws Exception {
        try (Stream one = watch("it"); Stream other = watch("that")) {
            one.next();
            other.next();
            pages.end();
            assertThat(one.next()).isNull();
            assertThat(other.next()).isNull();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream watch(String what) throws Exception {
        HttpResponse<InputStream> answer = ask("GET", what);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Stream(answer.body());
    }

    private HttpResponse<InputStream> ask(String method, String what) throws Exception {
        return client.send(request(method, what), BodyHandlers.ofInputStream());
    }

    private HttpRequest request(String method, String what) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/test/watch/" + what))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(10))
            .build();
    }

    /** What a page is told, one after the other. */
    private record Stream(BufferedReader lines) implements AutoCloseable {
        Stream(InputStream body) {
            this(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
        }

        /** Null at the end. */
        @Nullable
        String next() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    return line.substring(5);
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
