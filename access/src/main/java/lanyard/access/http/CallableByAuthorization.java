package lanyard.access.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method that would handle a request and matches its {@link CallableBy} with the request's credentials. The
 * caller it settles on is what the method gets as its {@link Caller} parameter.
 */
final class CallableByAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    static final String CALLER = CallableByAuthorization.class.getName() + ".caller";
    static final String PROBLEM = CallableByAuthorization.class.getName() + ".problem";
    private static final String API = "/api/";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    private final Supplier<List<HandlerMapping>> mappings;
    private final Credentials credentials;
    /** Read once from each method. */
    private final Map<Method, Who[]> rules = new ConcurrentHashMap<>();

    /** @param mappings all of the application's, in the order in which they are asked */
    CallableByAuthorization(Supplier<List<HandlerMapping>> mappings, Credentials credentials) {
        this.mappings = mappings;
        this.credentials = credentials;
    }

    @Override
    public AuthorizationResult authorize(
        Supplier<? extends @Nullable Authentication> ignored,
        RequestAuthorizationContext context
    ) {
        HttpServletRequest request = context.getRequest();
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return GRANTED; // what is forwarded, answered later or reported as an error has come through here before
        }
        Problem problem = problemOf(request);
        if (problem == null) {
            return GRANTED;
        }
        request.setAttribute(PROBLEM, problem);
        return DENIED;
    }

    private @Nullable Problem problemOf(HttpServletRequest request) {
        Object handler;
        try {
            handler = handlerOf(request);
        } catch (Exception unmatched) {
            return null; // the path with another method or media type: nothing is called, Spring answers 405, 415 or 406
        }
        if (handler instanceof HandlerMethod method) {
            return problemOf(method, request);
        }
        boolean reads =
            HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        boolean isPage = !request.getRequestURI().startsWith(request.getContextPath() + API);
        return reads && isPage ? null : Problem.notFound();
    }

    private @Nullable Problem problemOf(HandlerMethod method, HttpServletRequest request) {
        Who[] allowed = rules.computeIfAbsent(method.getMethod(), _ -> allowed(method));
        if (allowed.length == 0) {
            return Problem.notAllowed();
        }
        try {
            Optional<Caller> caller = credentials.caller(allowed, request);
            if (caller.isEmpty()) {
                return Problem.notSignedIn();
            }
            if (Arrays.stream(allowed).noneMatch(who -> who.includes(caller.get()))) {
                return Problem.notAllowed();
            }
            request.setAttribute(CALLER, caller.get());
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Problem.unavailable(RETRY_AFTER);
        }
    }

    /** Empty when the method is closed. */
    private static Who[] allowed(HandlerMethod method) {
        CallableBy callableBy = callableBy(method);
        return callableBy == null ? new Who[0] : callableBy.value();
    }

    private static @Nullable CallableBy callableBy(HandlerMethod method) {
        CallableBy ofMethod = AnnotatedElementUtils.findMergedAnnotation(
            method.getMethod(),
            CallableBy.class
        );
        return ofMethod != null
            ? ofMethod
            : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), CallableBy.class);
    }

    private @Nullable Object handlerOf(HttpServletRequest request) throws Exception {
        Object parsedBefore = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            for (HandlerMapping mapping : mappings.get()) {
                HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain != null) {
                    return chain.getHandler();
                }
            }
            return null;
        } finally {
            request.setAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE, parsedBefore);
        }
    }
}
