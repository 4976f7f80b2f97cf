package lanyard.onemachine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import lanyard.access.CallableBy;
import lanyard.access.Who;
import lanyard.access.http.AccessSecurity;
import lanyard.onemachine.broker.Accounts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the benchmark compares with, in the same process and behind the same HTTP stack: a handler that does nothing, and
 * one that appends a record to Kafka and waits until it is acknowledged. Added to one machine by {@code
 * --spring.main.sources}; {@code --yardsticks.flush=false} also stops the broker from flushing every append.
 */
@Configuration(proxyBeanMethods = false)
class Yardsticks {

    private static final String TOPIC = "yardstick";

    @Bean
    @Order(0)
    static SecurityFilterChain yardstickSecurity(HttpSecurity http, AccessSecurity security) {
        return security.chain(http, new NoSessions(), "/api/yardsticks/**");
    }

    @RestController
    @CallableBy(Who.ANYONE)
    static class Handlers {

        private final Map<String, Object> client;
        private final boolean flush;
        private final KafkaProducer<String, byte[]> producer;

        Handlers(EmbeddedKafka kafka, @Value("${yardsticks.flush:true}") boolean flush) {
            this.client = kafka.clientSettings(Accounts.BROKER);
            this.flush = flush;
            Map<String, Object> config = new java.util.HashMap<>(client);
            config.put("acks", "all");
            config.put("linger.ms", 0);
            this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }

        @EventListener(ApplicationReadyEvent.class)
        void prepare() throws ExecutionException, InterruptedException {
            try (Admin admin = Admin.create(client)) {
                if (!flush) {
                    Collection<AlterConfigOp> never = List.of(
                        new AlterConfigOp(
                            new ConfigEntry("log.flush.interval.messages", Long.toString(Long.MAX_VALUE)),
                            AlterConfigOp.OpType.SET
                        )
                    );
                    admin
                        .incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.BROKER, ""), never)
                        )
                        .all()
                        .get();
                }
                try {
                    admin
                        .createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
        }

        @PostMapping("/api/yardsticks/nothing")
        List<String> nothing(@RequestBody List<Map<String, Object>> scans) {
            return List.of("done");
        }

        @PostMapping("/api/yardsticks/append")
        List<String> append(@RequestBody byte[] body) throws ExecutionException, InterruptedException {
            long offset = producer
                .send(new ProducerRecord<>(TOPIC, 0, "key", body))
                .get()
                .offset();
            return List.of(Long.toString(offset));
        }
    }
}
