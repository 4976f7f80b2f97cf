package lanyard.access.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers problems, from controllers and from filters alike, and counts them as {@code lanyard.problems}. */
final class ProblemResponses {

    private final JsonMapper json;
    private final MeterRegistry meters;

    ProblemResponses(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    ResponseEntity<Object> entity(Problem problem) {
        count(problem);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
        }
        return new ResponseEntity<>(ProblemDocument.of(problem), headers, problem.status());
    }

    void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        count(problem);
        byte[] body = json.writeValueAsBytes(ProblemDocument.of(problem));
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
        }
        response.getOutputStream().write(body);
    }

    private void count(Problem problem) {
        meters.counter("lanyard.problems", "type", problem.name()).increment();
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}
