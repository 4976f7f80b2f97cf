package lanyard.registration.letters.sending;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.ledger.kafka.LedgerSettings;
import lanyard.ledger.spring.KafkaConnection;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.badges.BadgeKeys;
import lanyard.registration.letters.Letters;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.stereotype.Component;

/**
 * Has the letters sent, by a listener of their topic. Whoever leads a partition sends its letters, because what came of
 * them is decided there; how far that has got is kept for the next leader as the offsets of a group. Does nothing
 * where no mail server is set, or where histories are not in Kafka.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
class PostOffice implements SmartLifecycle {

    static final String GROUP = "lanyard.registration.mail";

    private static final Logger log = LoggerFactory.getLogger(PostOffice.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LAST_LETTER = Duration.ofSeconds(5);

    private final RegistrationLedger ledger;
    private final MailSettings settings;
    private final ObjectProvider<KafkaConnection> kafka;
    private final Enclosures enclosures;
    private @Nullable Thread rounds;

    PostOffice(
        RegistrationLedger ledger,
        MailSettings settings,
        ObjectProvider<KafkaConnection> kafka,
        BadgeKeys badges,
        ObjectProvider<CalendarOf> calendars
    ) {
        this.ledger = ledger;
        this.settings = settings;
        this.kafka = kafka;
        this.enclosures = new Enclosures(badges, calendars.getIfAvailable());
    }

    @Override
    public void start() {
        if (settings.isSet() && ledger.ledger() instanceof KafkaLedger<?, ?, ?> histories) {
            LedgerSettings connection = kafka.getObject().settings("registration");
            MailServer server = new MailServer(settings);
            Sending sending = new Sending(ledger, new Mails(server, settings.from(), enclosures), server);
            rounds = Thread.ofVirtual()
                .name("registration-mail")
                .start(() -> run(histories, connection, sending));
        }
    }

    private static void run(KafkaLedger<?, ?, ?> histories, LedgerSettings connection, Sending sending) {
        Set<Integer> served = Set.of();
        KafkaMessageListenerContainer<String, byte[]> container = null;
        try {
            while (true) {
                Set<Integer> led = led(histories, connection);
                if (!led.equals(served) || (container != null && !container.isRunning())) {
                    if (container != null) {
                        container.stop();
                    }
                    container = led.isEmpty() ? null : listening(connection, led, sending);
                    served = led;
                }
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException stopped) {
            // as asked
        } finally {
            if (container != null) {
                container.stop();
            }
        }
    }

    private static Set<Integer> led(KafkaLedger<?, ?, ?> histories, LedgerSettings connection) {
        Set<Integer> led = new TreeSet<>();
        IntStream.range(0, connection.partitions()).filter(histories::leads).forEach(led::add);
        return led;
    }

    private static KafkaMessageListenerContainer<String, byte[]> listening(
        LedgerSettings connection,
        Set<Integer> partitions,
        Sending sending
    ) {
        ContainerProperties properties = new ContainerProperties(
            partitions
                .stream()
                .map(partition -> new TopicPartitionOffset(Letters.TOPIC.name(), partition))
                .toArray(TopicPartitionOffset[]::new)
        );
        properties.setGroupId(GROUP);
        properties.setClientId(GROUP);
        properties.setMessageListener(sending);
        properties.setAckMode(AckMode.RECORD);
        properties.setStopImmediate(true);
        properties.setShutdownTimeout(LAST_LETTER.toMillis());
        KafkaMessageListenerContainer<String, byte[]> container = new KafkaMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                reading(connection),
                new StringDeserializer(),
                new ByteArrayDeserializer()
            ),
            properties
        );
        container.setBeanName("registration-mail");
        container.setCommonErrorHandler(Retries.parking(sending));
        container.start();
        log.info("letters are sent by this instance, for partitions {}", partitions);
        return container;
    }

    /** Committed letters only, from the first on: what was sent is known from the history, and not sent again. */
    private static Map<String, Object> reading(LedgerSettings connection) {
        Map<String, Object> config = new HashMap<>(connection.client());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return config;
    }

    @Override
    public void stop() {
        Thread running = rounds;
        rounds = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(LAST_LETTER.plusSeconds(1));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
