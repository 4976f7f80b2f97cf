package lanyard.onemachine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import lanyard.ledger.kafka.LedgerSettings;
import lanyard.onemachine.broker.Accounts;
import lanyard.onemachine.broker.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** When anything was written last, in real time, before this start. */
final class LastEvent {

    private LastEvent() {}

    /** Nothing when there is no history yet. */
    static Optional<Instant> in(EmbeddedBroker broker) {
        try (Admin admin = Admin.create(broker.clientSettings(Accounts.BROKER))) {
            Set<String> there = admin.listTopics().names().get();
            List<TopicPartition> histories = EmbeddedKafka.SERVICES.stream()
                .map(LedgerSettings::eventsTopic)
                .filter(there::contains)
                .map(topic -> new TopicPartition(topic, 0))
                .toList();
            return admin
                .listOffsets(
                    histories
                        .stream()
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.maxTimestamp()))
                )
                .all()
                .get()
                .values()
                .stream()
                .map(ListOffsetsResultInfo::timestamp)
                .filter(timestamp -> timestamp > 0)
                .max(Long::compare)
                .map(Instant::ofEpochMilli);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the broker does not tell what it holds", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while starting", stopped);
        }
    }
}
