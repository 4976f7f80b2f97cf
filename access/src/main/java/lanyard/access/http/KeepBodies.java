package lanyard.access.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPatternParser;

/** Reads the bodies of writes that were let in, up to their {@link BodyLimit}. */
final class KeepBodies extends OncePerRequestFilter {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Supplier<List<BodyLimit>> limits;
    private final ProblemResponses responses;

    KeepBodies(Supplier<List<BodyLimit>> limits, ProblemResponses responses) {
        this.limits = limits;
        this.responses = responses;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WITH_BODY.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request,
        HttpServletResponse response,
        FilterChain chain
    ) throws ServletException, IOException {
        int limit = limitOf(request);
        byte[] body =
            request.getContentLengthLong() > limit ? null : request.getInputStream().readNBytes(limit + 1);
        if (body == null || body.length > limit) {
            responses.write(Problem.tooLarge(), response);
        } else {
            chain.doFilter(new KeptBody(request, body), response);
        }
    }

    private int limitOf(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return limits
            .get()
            .stream()
            .filter(limit -> PathPatternParser.defaultInstance.parse(limit.pathPattern()).matches(path))
            .mapToInt(BodyLimit::bytes)
            .max()
            .orElse(BodyLimit.DEFAULT_BYTES);
    }
}
