package lanyard.access.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lanyard.ledger.NotAnswered;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;

/** Which problem a failure is. Nothing that was sent is repeated: it may be personal. */
final class ProblemOf {

    private static final Duration SOON = Duration.ofSeconds(1);

    private ProblemOf() {}

    static Problem exception(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case NotAnswered notAnswered -> notAnswered(notAnswered);
            case BindException invalid -> Problem.invalid(errors(invalid.getAllErrors()));
            case HandlerMethodValidationException invalid when !invalid.isForReturnValue() -> Problem.invalid(
                errors(invalid)
            );
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException mismatch when isInPath(mismatch) -> Problem.notFound();
            case InvalidParameterException _ -> malformed("A parameter has another form.");
            case MultipartException _ -> status(415);
            case TypeMismatchException _ -> malformed("A parameter has another form.");
            case AsyncRequestTimeoutException _ -> Problem.unavailable(SOON);
            case ErrorResponse response -> status(response.getStatusCode().value());
            default -> broken();
        };
    }

    private static boolean isInPath(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    private static Problem notAnswered(NotAnswered notAnswered) {
        return switch (notAnswered) {
            case NotAnswered.Unavailable unavailable -> Problem.unavailable(unavailable.retryAfter());
            case NotAnswered.LedElsewhere _ -> Problem.unavailable(SOON);
            case NotAnswered.InDoubt _ -> Problem.unavailable(SOON);
            case NotAnswered.KeyReused _ -> Problem.of(
                "key-reused",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The Idempotency-Key belongs to another request. Make a new one."
            );
            case NotAnswered.Frozen _ -> Problem.of(
                "conference-frozen",
                HttpStatus.SERVICE_UNAVAILABLE,
                "Nothing can be changed until whoever runs this has looked at it."
            );
            case NotAnswered.Broken _ -> broken();
        };
    }

    /** For a status without a failure of ours, such as what the servlet container refuses. */
    static Problem status(int code) {
        return switch (code) {
            case 400 -> malformed("The request cannot be understood.");
            case 401 -> Problem.notSignedIn();
            case 403 -> Problem.notAllowed();
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(
                "method-not-allowed",
                HttpStatus.METHOD_NOT_ALLOWED,
                "This cannot be done with that."
            );
            case 406 -> Problem.of(
                "not-acceptable",
                HttpStatus.NOT_ACCEPTABLE,
                "There is no answer in that media type."
            );
            case 413 -> Problem.tooLarge();
            case 415 -> Problem.of(
                "unsupported-media-type",
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "The body is in another media type than expected."
            );
            case 422 -> Problem.invalid(List.of());
            case 503 -> Problem.unavailable(SOON);
            default -> code >= 400 && code < 500 ? malformed("The request cannot be answered.") : broken();
        };
    }

    private static Problem broken() {
        return Problem.of(
            "internal",
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something is broken here. It has been noted."
        );
    }

    private static Problem malformed(String detail) {
        return Problem.of("malformed-request", HttpStatus.BAD_REQUEST, detail);
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        String field = unreadable.getCause() instanceof JacksonException json ? path(json) : "";
        return field.isEmpty()
            ? malformed("The body cannot be read.")
            : malformed("The body cannot be read at " + field + ".");
    }

    /** Where in the document, such as {@code guests[0].diet}; made of our names and of numbers only. */
    private static String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else if (name.matches("[A-Za-z]{1,40}")) {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static List<ProblemError> errors(List<? extends MessageSourceResolvable> found) {
        List<ProblemError> errors = new ArrayList<>();
        for (MessageSourceResolvable error : found) {
            errors.add(
                error instanceof FieldError field
                    ? ProblemError.inField(field.getField(), code(field), message(field))
                    : ProblemError.inField("", code(error), message(error))
            );
        }
        return errors;
    }

    private static List<ProblemError> errors(HandlerMethodValidationException invalid) {
        List<ProblemError> errors = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors bean) {
                Integer index = bean.getContainerIndex();
                String prefix = index == null ? "" : "[" + index + "].";
                for (ProblemError error : errors(bean.getAllErrors())) {
                    errors.add(
                        ProblemError.inField(
                            prefix + error.field(),
                            String.valueOf(error.code()),
                            error.message()
                        )
                    );
                }
            } else {
                String parameter = String.valueOf(result.getMethodParameter().getParameterName());
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    errors.add(ProblemError.inField(parameter, code(error), message(error)));
                }
            }
        }
        return errors;
    }

    /** The constraint's name: {@code NotBlank} is {@code not-blank}. */
    private static String code(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String mostGeneral = codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
        return error instanceof ObjectError typed && typed.getCode() != null
            ? Problem.kebab(typed.getCode())
            : Problem.kebab(mostGeneral).toLowerCase(Locale.ROOT);
    }

    private static String message(MessageSourceResolvable error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return "has another form";
        }
        String message = error.getDefaultMessage();
        return message == null ? "is not valid" : message;
    }
}
