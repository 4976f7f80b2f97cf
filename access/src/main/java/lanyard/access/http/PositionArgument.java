package lanyard.access.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods the {@link Position} of their request. */
final class PositionArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Position.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders
    ) {
        HttpServletResponse response = Objects.requireNonNull(
            request.getNativeResponse(HttpServletResponse.class)
        );
        return new Position(sequence(request.getHeader(Position.HEADER)), response);
    }

    private static long sequence(@Nullable String sent) {
        if (sent == null) {
            return 0;
        }
        if (!sent.matches("[0-9]{1,18}")) {
            throw Problem.of("malformed-request", HttpStatus.BAD_REQUEST, "Lanyard-Position is a number.");
        }
        return Long.parseLong(sent);
    }
}
