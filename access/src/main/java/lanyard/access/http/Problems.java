package lanyard.access.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lanyard.ledger.NotAnswered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every request that failed with a problem document, and logs what is broken without telling whose it was. */
@Hidden
@RestControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemResponses responses;
    private final HandOn handOn;

    Problems(ProblemResponses responses, HandOn handOn) {
        this.responses = responses;
        this.handOn = handOn;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
        if (response.isCommitted() || failure instanceof AsyncRequestNotUsableException) {
            return null; // whoever asked has gone, or has half of an answer
        }
        if (failure instanceof NotAnswered.LedElsewhere elsewhere) {
            return handOn(elsewhere.address(), request, response);
        }
        Problem problem = ProblemOf.exception(failure);
        if (problem.status().value() == 500) {
            LOG.error("{} {}", request.getMethod(), WithoutMessages.of(failure));
        }
        return responses.entity(problem);
    }

    private @Nullable ResponseEntity<Object> handOn(
        String leader,
        HttpServletRequest request,
        HttpServletResponse response
    ) throws IOException {
        try {
            handOn.to(leader, request, response);
            return null;
        } catch (Problem problem) {
            return responses.entity(problem);
        }
    }
}
