package lanyard.gala;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import lanyard.contracts.gala.GalaEvent;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.ledger.spring.KafkaConnection;
import lanyard.ledger.spring.LedgerLifecycle;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The histories in Kafka, unless somebody (a test) brought others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(GalaLedger.class)
class LedgerOverKafka {

    @Bean
    static KafkaLedger<Gala, GalaCommand, GalaEvent> galaHistories(
        KafkaConnection kafka,
        MeterRegistry meters
    ) {
        return new KafkaLedger<>(kafka.settings("gala"), GalaModel.get(), meters);
    }

    @Bean
    static LedgerLifecycle galaLedgerLifecycle(KafkaLedger<Gala, GalaCommand, GalaEvent> galaHistories) {
        return new LedgerLifecycle(galaHistories);
    }

    @Bean
    static GalaLedger galaLedger(KafkaLedger<Gala, GalaCommand, GalaEvent> galaHistories) {
        return new GalaLedger(galaHistories, InstantSource.system());
    }
}
