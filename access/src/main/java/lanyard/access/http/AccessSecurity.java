package lanyard.access.http;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import lanyard.access.KnownSessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerMapping;

/** Makes the security chain of a service: closed, but for what {@link lanyard.access.CallableBy} opens. */
public final class AccessSecurity {

    /** Scripts only from us, WebAssembly for the door's decoder; style attributes do no harm and libraries use them. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "media-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'"
    );

    private static final String PERMISSIONS_POLICY =
        "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self)";

    private final ObjectProvider<HandlerMapping> mappings;
    private final ProblemResponses responses;
    private final InstantSource clock;

    AccessSecurity(ObjectProvider<HandlerMapping> mappings, ProblemResponses responses, InstantSource clock) {
        this.mappings = mappings;
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * The chain for everything below {@code prefixes}. Controllers' methods are open to those whom they name; files
     * are open to anybody below every prefix that does not begin with {@code /api/}.
     *
     * @param prefixes patterns such as {@code /api/registration/**} and {@code /c/**}
     */
    public SecurityFilterChain chain(HttpSecurity http, KnownSessions sessions, String... prefixes) {
        var authorization = new CallableByAuthorization(
            SingletonSupplier.of(() -> mappings.orderedStream().toList()),
            new Credentials(sessions, clock, new SecondLook(Thread::sleep))
        );
        guarded(http.securityMatcher(prefixes)).authorizeHttpRequests(requests ->
            requests.anyRequest().access(authorization)
        );
        return new OrderedChain(http.build());
    }

    /** The chain behind all others: only health is open, to load balancers and to whoever runs the service. */
    SecurityFilterChain everythingElse(HttpSecurity http) {
        guarded(http).authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .anyRequest()
                .denyAll()
        );
        return http.build();
    }

    private HttpSecurity guarded(HttpSecurity http) {
        var refusal = new RefusedAccess(responses);
        return http
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            // No form of ours posts, and cookies are SameSite=Lax; SameOriginWrites refuses what other pages send.
            .csrf(AbstractHttpConfigurer::disable)
            .addFilterBefore(new SameOriginWrites(responses), AuthorizationFilter.class)
            .exceptionHandling(refusals ->
                refusals.authenticationEntryPoint(refusal).accessDeniedHandler(refusal)
            )
            .headers(headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .frameOptions(frames -> frames.deny())
                    .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    // A proxy with a name of its own may promise TLS for ever; a laptop must not for localhost.
                    .httpStrictTransportSecurity(policy -> policy.disable())
            );
    }
}
