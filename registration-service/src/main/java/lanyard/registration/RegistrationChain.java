package lanyard.registration;

import lanyard.access.http.AccessSecurity;
import lanyard.registration.http.RegistrationSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** This service's own paths, closed but for what a controller opens. */
@Configuration(proxyBeanMethods = false)
class RegistrationChain {

    @Bean
    @Order(0)
    static SecurityFilterChain registrationSecurity(
        HttpSecurity http,
        AccessSecurity security,
        RegistrationSessions sessions
    ) {
        return security.chain(
            http,
            sessions,
            "/",
            "/c/**",
            "/organise/registration/**",
            "/api/registration/**"
        );
    }
}
