package lanyard.access.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import lanyard.ledger.CommandKey;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link IdempotencyKey} of a write. */
final class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {

    private static final Pattern UUID_FORM = Pattern.compile(
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        Pattern.CASE_INSENSITIVE
    );

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest webRequest,
        @Nullable WebDataBinderFactory binders
    ) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        String sent = request.getHeader(IdempotencyKey.HEADER);
        if (sent == null || !UUID_FORM.matcher(sent.strip()).matches()) {
            throw Problem.of(
                "idempotency-key-missing",
                HttpStatus.BAD_REQUEST,
                "A write needs the header Idempotency-Key with a random UUID."
            );
        }
        UUID key = UUID.fromString(sent.strip());
        String actor = CallerArgument.of(webRequest).actor();
        return new IdempotencyKey(key, CommandKey.of(key, actor, payload(request)));
    }

    private static byte[] payload(HttpServletRequest request) {
        String query = request.getQueryString();
        String line =
            request.getMethod() + ' ' + request.getRequestURI() + '?' + (query == null ? "" : query) + '\n';
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        payload.writeBytes(KeptBody.of(request));
        return payload.toByteArray();
    }
}
