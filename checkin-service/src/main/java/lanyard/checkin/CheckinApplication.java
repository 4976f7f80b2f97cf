package lanyard.checkin;

import lanyard.access.http.MetricsOnThisMachine;
import lanyard.ledger.spring.StandaloneKafka;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** checkin-service as a process of its own. Its settings are in {@code checkin.yaml}. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ StandaloneKafka.class, MetricsOnThisMachine.class, CheckinModule.class })
public class CheckinApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CheckinApplication.class)
            .properties("spring.config.name=checkin")
            .run(arguments);
    }
}
