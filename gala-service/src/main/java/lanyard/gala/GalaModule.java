package lanyard.gala;

import lanyard.access.http.AccessConfiguration;
import lanyard.access.http.AccessSecurity;
import lanyard.access.http.ApiExamples;
import lanyard.gala.invitations.http.GalaSessions;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Everything of gala-service, alone or beside others in one process. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Configuration.class)
)
@Import({ AccessConfiguration.class, LedgerOverKafka.class })
public class GalaModule {

    @Bean
    @Order(0)
    static SecurityFilterChain galaSecurity(
        HttpSecurity http,
        AccessSecurity security,
        GalaSessions sessions
    ) {
        return security.chain(http, sessions, "/api/gala/**", "/gala/**", "/organise/gala/**");
    }

    @Bean
    static GroupedOpenApi galaApi() {
        return GroupedOpenApi.builder()
            .group("gala")
            .pathsToMatch("/api/gala/**")
            .addOpenApiCustomizer(document -> {
                document.getInfo().title("Lanyard: gala").version("1");
                document.setServers(null);
            })
            .addOpenApiCustomizer(ApiExamples.of(GalaModule.class))
            .build();
    }
}
