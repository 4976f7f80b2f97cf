package lanyard.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers requests that were not let through with the problem that was found, else as if nothing were there. */
final class RefusedAccess implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemResponses responses;

    RefusedAccess(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public void commence(
        HttpServletRequest request,
        HttpServletResponse response,
        AuthenticationException why
    ) throws IOException {
        answer(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
        throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object problem = request.getAttribute(CallableByAuthorization.PROBLEM);
        responses.write(problem instanceof Problem found ? found : Problem.notFound(), response);
    }
}
