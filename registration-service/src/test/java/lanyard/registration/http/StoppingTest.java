package lanyard.registration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import lanyard.registration.SampleConference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever stops the service does not wait for somebody to close a page. */
@ExtendWith(OutputCaptureExtension.class)
class StoppingTest {

    @Test
    void an_open_page_does_not_keep_the_service_from_stopping(CapturedOutput log) throws Exception {
        RunningRegistration running = RunningRegistration.of(
            RunningRegistration.InMemory.class,
            "--spring.lifecycle.timeout-per-shutdown-phase=2s"
        );
        running.publish(SampleConference.programme(1));
        var page = running
            .nobody()
            .open(running.here() + "/live", java.net.http.HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream stream = page.body()) {
            running.context().close();
            assertThat(stream.readAllBytes()).as("the page ends whole").isNotEmpty();
        }
        running.close();
        assertThat(log).contains("Graceful shutdown complete").doesNotContain("Graceful shutdown aborted");
    }
}
