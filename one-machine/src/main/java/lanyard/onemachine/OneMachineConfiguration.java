package lanyard.onemachine;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import lanyard.access.http.AccessSecurity;
import lanyard.ledger.kafka.LedgerSettings;
import lanyard.ledger.spring.KafkaConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What one machine adds to the three services. */
@Configuration(proxyBeanMethods = false)
class OneMachineConfiguration {

    /** One partition and one replica: there is one machine. */
    @Bean
    static KafkaConnection kafkaConnection(EmbeddedKafka kafka, Serving serving) {
        return service ->
            LedgerSettings.of(service, kafka.clientSettings(service), 1, 1, serving.publicUrl().toString());
    }

    /** Numbers for whoever runs this machine; other people have no use for them. */
    @Bean
    @Order(0)
    static SecurityFilterChain numbers(HttpSecurity http) {
        return http
            .securityMatcher("/actuator/metrics/**", "/actuator/prometheus")
            .authorizeHttpRequests(requests ->
                requests
                    .anyRequest()
                    .access((_, context) -> new AuthorizationDecision(isOnThisMachine(context.getRequest())))
            )
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .build();
    }

    @Bean
    @Order(0)
    static SecurityFilterChain trust(HttpSecurity http, AccessSecurity security) {
        return security.chain(http, new NoSessions(), "/trust", "/trust/**");
    }

    /** A proxy is on this machine as well, but says for whom it asks. */
    private static boolean isOnThisMachine(HttpServletRequest request) {
        return (
            InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress() &&
            request.getHeader("X-Forwarded-For") == null &&
            request.getHeader("Forwarded") == null
        );
    }
}
