package lanyard.access.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What every service imports, once however many of them are in one process. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    @Bean
    static ProblemResponses problemResponses(ObjectProvider<JsonMapper> json, ObjectProvider<MeterRegistry> meters) {
        return new ProblemResponses(
                json.getIfUnique(JsonMapper::shared), meters.getIfUnique(SimpleMeterRegistry::new));
    }

    @Bean
    static AccessSecurity accessSecurity(ObjectProvider<HandlerMapping> mappings, ProblemResponses responses) {
        return new AccessSecurity(mappings, responses, InstantSource.system());
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static SecurityFilterChain closedElsewhere(HttpSecurity http, AccessSecurity security) {
        return security.everythingElse(http);
    }

    /** Nobody signs in with a password; without this, Spring Boot would make one up. */
    @Bean
    static AuthenticationManager noPasswords() {
        return _ -> {
            throw new BadCredentialsException("nobody signs in with a password");
        };
    }

    @Bean
    static WebMvcConfigurer controllerParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
