package lanyard.gala;

import lanyard.access.http.MetricsOnThisMachine;
import lanyard.ledger.spring.StandaloneKafka;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** gala-service as a process of its own. Its settings are in {@code gala.yaml}. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ StandaloneKafka.class, MetricsOnThisMachine.class, GalaModule.class })
public class GalaApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(GalaApplication.class)
            .properties("spring.config.name=gala")
            .run(arguments);
    }
}
