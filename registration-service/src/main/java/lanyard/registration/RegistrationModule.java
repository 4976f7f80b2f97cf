package lanyard.registration;

import lanyard.access.KeyFiles;
import lanyard.access.http.AccessConfiguration;
import lanyard.access.http.ApiExamples;
import lanyard.registration.badges.BadgeKeys;
import lanyard.registration.calendar.Calendars;
import lanyard.registration.letters.sending.CalendarOf;
import lanyard.registration.registering.AddressHashes;
import lanyard.registration.staff.SessionKeys;
import lanyard.registration.staff.SignInSecrets;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** Everything of registration-service, alone or beside others in one process. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Configuration.class)
)
@Import({ AccessConfiguration.class, LedgerOverKafka.class, RegistrationChain.class })
@EnableConfigurationProperties(RegistrationSettings.class)
public class RegistrationModule {

    @Bean
    static BadgeKeys badgeKeys(RegistrationSettings settings) {
        return new BadgeKeys(new KeyFiles(settings.keys()));
    }

    @Bean
    static SessionKeys sessionKeys(RegistrationSettings settings) {
        return new SessionKeys(new KeyFiles(settings.keys()));
    }

    @Bean
    static SignInSecrets signInSecrets(RegistrationSettings settings) {
        return new SignInSecrets(new KeyFiles(settings.keys()));
    }

    @Bean
    static AddressHashes addressHashes(RegistrationSettings settings) {
        return new AddressHashes(new KeyFiles(settings.keys()));
    }

    @Bean
    static Calendars calendars(RegistrationLedger ledger, PersonalLinks links) {
        return new Calendars(ledger, links);
    }

    @Bean
    static CalendarOf calendarOf(Calendars calendars) {
        return calendars::calendar;
    }

    @Bean
    static GroupedOpenApi registrationApi() {
        return GroupedOpenApi.builder()
            .group("registration")
            .pathsToMatch("/api/registration/**")
            .addOpenApiCustomizer(document -> {
                document.getInfo().title("Lanyard: registration").version("1");
                document.setServers(null);
            })
            .addOpenApiCustomizer(ApiExamples.of(RegistrationModule.class))
            .build();
    }
}
