package lanyard.access.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a request.
 *
 * @param field path of the field, such as {@code guests[0].name}; null when it is not about one
 * @param line of a text file, from 1; null when it is not about one
 * @param code stable, in kebab-case, for programs
 * @param message for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemError(
    @Nullable String field,
    @Nullable Integer line,
    @Nullable String code,
    String message
) {
    public static ProblemError inField(String field, String code, String message) {
        return new ProblemError(field, null, code, message);
    }

    public static ProblemError inLine(int line, String message) {
        return new ProblemError(null, line, null, message);
    }
}
