package lanyard.access.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The body of every error: {@code application/problem+json} (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    List<ProblemError> errors
) {
    private static final String TYPE = "urn:lanyard:problem:";

    static ProblemDocument of(Problem problem) {
        return new ProblemDocument(
            TYPE + problem.name(),
            problem.status().getReasonPhrase(),
            problem.status().value(),
            String.valueOf(problem.getMessage()),
            problem.errors()
        );
    }
}
