package lanyard.registration;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.ledger.spring.KafkaConnection;
import lanyard.ledger.spring.LedgerLifecycle;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The histories in Kafka, unless somebody (a test) brought others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(RegistrationLedger.class)
class LedgerOverKafka {

    @Bean
    static KafkaLedger<RegistrationState, RegistrationCommand, RegistrationEvent> registrationHistories(
        KafkaConnection kafka,
        MeterRegistry meters
    ) {
        return new KafkaLedger<>(kafka.settings("registration"), RegistrationModel.get(), meters);
    }

    @Bean
    static LedgerLifecycle registrationLedgerLifecycle(
        KafkaLedger<RegistrationState, RegistrationCommand, RegistrationEvent> registrationHistories
    ) {
        return new LedgerLifecycle(registrationHistories);
    }

    @Bean
    static RegistrationLedger registrationLedger(
        KafkaLedger<RegistrationState, RegistrationCommand, RegistrationEvent> registrationHistories
    ) {
        return new RegistrationLedger(registrationHistories, InstantSource.system());
    }
}
