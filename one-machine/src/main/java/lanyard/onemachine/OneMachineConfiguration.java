package lanyard.onemachine;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import lanyard.access.http.AccessSecurity;
import lanyard.ledger.kafka.LedgerSettings;
import lanyard.ledger.spring.KafkaConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What one machine adds to the three services. */
@Configuration(proxyBeanMethods = false)
class OneMachineConfiguration {

    /** One partition and one replica: there is one machine. */
    @Bean
    static KafkaConnection kafkaConnection(
        EmbeddedKafka kafka,
        Serving serving,
        @Value("${lanyard.kafka.erased-within:24h}") Duration erasedWithin
    ) {
        return service ->
            LedgerSettings.of(
                service,
                kafka.clientSettings(service),
                1,
                1,
                serving.publicUrl().toString()
            ).erasingWithin(erasedWithin);
    }

    @Bean
    @Order(0)
    static SecurityFilterChain trust(HttpSecurity http, AccessSecurity security) {
        return security.chain(http, new NoSessions(), "/trust", "/trust/**");
    }

    /** Whoever typed an address that leads nowhere reads so on a page; programs get a problem, as everywhere. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    static SecurityFilterChain nowhere(HttpSecurity http) {
        return http
            .securityMatcher(OneMachineConfiguration::isTyped)
            .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
            .exceptionHandling(refusals ->
                refusals.authenticationEntryPoint((request, response, _) -> leadOn(request, response))
            )
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .requestCache(AbstractHttpConfigurer::disable)
            // The chain that is forwarded to writes them.
            .headers(AbstractHttpConfigurer::disable)
            .build();
    }

    private static boolean isTyped(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        String path = request.getRequestURI();
        return (
            request.getDispatcherType() == DispatcherType.REQUEST &&
            request.getMethod().equals("GET") &&
            accepted != null &&
            accepted.contains(MediaType.TEXT_HTML_VALUE) &&
            !path.startsWith("/api/") &&
            !path.startsWith("/actuator")
        );
    }

    private static void leadOn(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
        if (request.getRequestURI().matches("/organise/?")) {
            response.sendRedirect("/organise/attendance");
            return;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        // The attendees' pages know by the address that there is none.
        request.getRequestDispatcher("/c/index.html").forward(request, response);
    }
}
