package lanyard.access.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import lanyard.access.CallableBy;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside of any controller. The container comes here by itself; nobody may call it. */
@Hidden
@RestController
@CallableBy({})
final class ProblemOfContainer implements ErrorController {

    private final ProblemResponses responses;

    ProblemOfContainer(ProblemResponses responses) {
        this.responses = responses;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return responses.entity(ProblemOf.status(status instanceof Integer code ? code : 500));
    }
}
