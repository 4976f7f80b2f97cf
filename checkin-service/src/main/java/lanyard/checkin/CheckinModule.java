package lanyard.checkin;

import lanyard.access.http.AccessConfiguration;
import lanyard.access.http.AccessSecurity;
import lanyard.access.http.ApiExamples;
import lanyard.access.http.BodyLimit;
import lanyard.checkin.expectations.http.CheckinSessions;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Everything of checkin-service, alone or beside others in one process. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Configuration.class)
)
@EnableConfigurationProperties(CheckinSettings.class)
@Import({ AccessConfiguration.class, LedgerOverKafka.class })
public class CheckinModule {

    /** 500 scans of some 330 bytes each, with room for other ways to write JSON. */
    private static final int SCANS_BYTES = 256 * 1024;

    @Bean
    @Order(0)
    static SecurityFilterChain checkinSecurity(
        HttpSecurity http,
        AccessSecurity security,
        CheckinSessions sessions
    ) {
        return security.chain(http, sessions, "/api/checkin/**", "/door/**", "/organise/attendance/**");
    }

    @Bean
    static BodyLimit checkinScansLimit() {
        return new BodyLimit("/api/checkin/scans", SCANS_BYTES);
    }

    @Bean
    static GroupedOpenApi checkinApi() {
        return GroupedOpenApi.builder()
            .group("checkin")
            .pathsToMatch("/api/checkin/**")
            .addOpenApiCustomizer(document -> {
                document.getInfo().title("Lanyard: checkin").version("1");
                document.setServers(null);
            })
            .addOpenApiCustomizer(ApiExamples.of(CheckinModule.class))
            .build();
    }
}
