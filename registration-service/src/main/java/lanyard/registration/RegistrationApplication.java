package lanyard.registration;

import lanyard.access.http.MetricsOnThisMachine;
import lanyard.ledger.spring.StandaloneKafka;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** registration-service as a process of its own. Its settings are in {@code registration.yaml}. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ StandaloneKafka.class, MetricsOnThisMachine.class, RegistrationModule.class, Opening.class })
public class RegistrationApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(RegistrationApplication.class)
            .properties("spring.config.name=registration")
            .run(arguments);
    }
}
