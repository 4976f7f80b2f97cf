package lanyard.checkin;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.ledger.spring.KafkaConnection;
import lanyard.ledger.spring.LedgerLifecycle;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The histories in Kafka, unless somebody (a test) brought others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(CheckinLedger.class)
class LedgerOverKafka {

    @Bean
    static KafkaLedger<Checkin, CheckinCommand, CheckinEvent> checkinHistories(
        KafkaConnection kafka,
        MeterRegistry meters
    ) {
        return new KafkaLedger<>(kafka.settings("checkin"), CheckinModel.get(), meters);
    }

    @Bean
    static LedgerLifecycle checkinLedgerLifecycle(
        KafkaLedger<Checkin, CheckinCommand, CheckinEvent> checkinHistories
    ) {
        return new LedgerLifecycle(checkinHistories);
    }

    @Bean
    static CheckinLedger checkinLedger(KafkaLedger<Checkin, CheckinCommand, CheckinEvent> checkinHistories) {
        return new CheckinLedger(
            checkinHistories,
            InstantSource.system(),
            history ->
                checkinHistories.isUpToDate() &&
                checkinHistories.stale().isEmpty() &&
                !checkinHistories.frozen().containsKey(history)
        );
    }
}
