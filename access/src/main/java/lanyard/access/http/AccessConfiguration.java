package lanyard.access.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.FormContentFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** What every service imports, once however many of them are in one process. */
@Configuration(proxyBeanMethods = false)
@Import(OpenApiOfAccess.class)
public class AccessConfiguration {

    @Bean
    static ProblemResponses problemResponses(
        ObjectProvider<JsonMapper> json,
        ObjectProvider<MeterRegistry> meters
    ) {
        return new ProblemResponses(
            json.getIfUnique(JsonMapper::shared),
            meters.getIfUnique(SimpleMeterRegistry::new)
        );
    }

    /** A number is no text and no role, a text no number, half a seat no seat: each is a malformed request. */
    @Bean
    static JsonMapperBuilderCustomizer typesAsTheyAre() {
        return json ->
            json
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Textual, text ->
                    text
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                );
    }

    @Bean
    static AccessSecurity accessSecurity(
        ObjectProvider<HandlerMapping> mappings,
        ProblemResponses responses
    ) {
        return new AccessSecurity(mappings, responses, InstantSource.system());
    }

    /** Observing every filter of every chain costs more than all of them do. */
    @Bean
    static SecurityObservationSettings securityIsNotObserved() {
        return SecurityObservationSettings.noObservations();
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
    static Problems problems(ProblemResponses responses) {
        return new Problems(responses, new HandOn());
    }

    @Bean
    static ProblemOfContainer problemOfContainer(ProblemResponses responses) {
        return new ProblemOfContainer(responses);
    }

    /** What Tomcat refuses by itself is told like everything else. */
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTomcat(
        ProblemResponses responses
    ) {
        return tomcat ->
            tomcat.addContextCustomizers(context ->
                context.getParent().getPipeline().addValve(new ProblemOfTomcat(responses))
            );
    }

    /** Spring Boot's own would read forms as long as they are, before anybody was let in. Nobody sends any. */
    @Bean
    static FormContentFilter formsStayUnread() {
        return new FormContentFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return true;
            }
        };
    }

    /** Behind the security chains: a body is read only when its sender was let in. */
    @Bean
    static FilterRegistrationBean<KeepBodies> keepBodies(
        ObjectProvider<BodyLimit> limits,
        ProblemResponses responses
    ) {
        var filter = new FilterRegistrationBean<>(
            new KeepBodies(SingletonSupplier.of(() -> limits.stream().toList()), responses)
        );
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
        return filter;
    }

    @Bean
    static WebMvcConfigurer controllerParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(new IdempotencyKeyArgument());
                resolvers.add(new PositionArgument());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                IdConverters.register(registry);
            }
        };
    }
}
