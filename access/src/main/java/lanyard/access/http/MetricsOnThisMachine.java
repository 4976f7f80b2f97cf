package lanyard.access.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets {@code /actuator/prometheus} answer whoever asks from the same machine, such as an agent that collects metrics,
 * and nobody else. Each application brings it once, whether it is one service or all three.
 */
@Configuration(proxyBeanMethods = false)
public class MetricsOnThisMachine {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Set<String> OF_PROXIES = Set.of(
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Real-IP"
    );

    @Bean
    @Order(0)
    static SecurityFilterChain metrics(HttpSecurity http) {
        SecurityFilterChain chain = http
            .securityMatcher("/actuator/prometheus")
            .authorizeHttpRequests(requests ->
                requests
                    .anyRequest()
                    .access((_, context) -> new AuthorizationDecision(asksFromHere(context.getRequest())))
            )
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .build();
        return new OrderedChain(chain);
    }

    /**
     * Where the connection ends is beyond forging: a loopback address is reached from this machine only. A proxy on
     * this machine asks for others, and says so or keeps their name for us.
     */
    static boolean asksFromHere(HttpServletRequest request) {
        return (
            InetAddress.ofLiteral(request.getLocalAddr()).isLoopbackAddress() &&
            InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress() &&
            OWN_NAMES.contains(request.getServerName()) &&
            OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null)
        );
    }
}
