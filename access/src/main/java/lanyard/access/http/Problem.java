package lanyard.access.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is answered with a problem document (RFC 9457) instead of what it asked for. Throw it; it has no
 * stack trace, for it is an answer and not a fault.
 */
public final class Problem extends RuntimeException {

    private final String name;
    private final HttpStatus status;
    private final List<ProblemError> errors;
    private final @Nullable Duration retryAfter;

    private Problem(
        String name,
        HttpStatus status,
        String detail,
        List<ProblemError> errors,
        @Nullable Duration retryAfter
    ) {
        super(detail, null, false, false);
        this.name = name;
        this.status = status;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /**
     * @param name stable, in kebab-case; clients see {@code urn:lanyard:problem:<name>}
     * @param detail one sentence for people, without personal data
     */
    public static Problem of(String name, HttpStatus status, String detail) {
        return new Problem(name, status, detail, List.of(), null);
    }

    /** 409 for a command that was refused. {@code SESSION_FULL} becomes {@code session-full}. */
    public static Problem refused(String reason, String detail) {
        return of(kebab(reason), HttpStatus.CONFLICT, detail);
    }

    public static Problem notFound() {
        return of("not-found", HttpStatus.NOT_FOUND, "There is nothing here.");
    }

    public static Problem notSignedIn() {
        return of("not-signed-in", HttpStatus.UNAUTHORIZED, "Sign in to do this.");
    }

    public static Problem notAllowed() {
        return of("not-allowed", HttpStatus.FORBIDDEN, "You are not allowed to do this.");
    }

    /** 422 for a request that was understood, with what is wrong in it. */
    public static Problem invalid(List<ProblemError> errors) {
        return new Problem(
            "invalid",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Something is not valid.",
            errors,
            null
        );
    }

    public static Problem tooLarge() {
        return of("too-large", HttpStatus.CONTENT_TOO_LARGE, "The request is too large.");
    }

    public static Problem tooManyRequests(Duration retryAfter) {
        return new Problem(
            "too-many-requests",
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many attempts. Try again later.",
            List.of(),
            retryAfter
        );
    }

    public static Problem unavailable(Duration retryAfter) {
        return new Problem(
            "unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            "This cannot be done right now. Try again.",
            List.of(),
            retryAfter
        );
    }

    public String name() {
        return name;
    }

    public HttpStatus status() {
        return status;
    }

    public List<ProblemError> errors() {
        return errors;
    }

    /** When to come again, for problems that pass. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
