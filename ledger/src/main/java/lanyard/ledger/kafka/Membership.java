package lanyard.ledger.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import lanyard.ledger.kafka.Leadership.Standing;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes part in Kafka's consumer group of the service's instances, which chooses one leader per partition. Nothing is
 * consumed through the group: its partitions are paused, and it is polled only while the leaders' loops turn, so that
 * an instance that hangs loses what it leads.
 */
final class Membership<L extends Leader<?, ?, ?>> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Membership.class);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    private final LedgerSettings settings;
    private final Clients clients;
    private final BooleanSupplier mayLead;
    private final LeaderFactory<L> leaders;
    private final Map<Integer, L> leading = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Question> questions = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private volatile boolean closed;

    private record Question(int partition, CompletableFuture<Standing> answer) {}

    interface LeaderFactory<L> {
        L make(int partition, Leadership leadership);
    }

    /** @param mayLead false when this version cannot read what a newer one wrote: it follows then, and no more */
    Membership(LedgerSettings settings, Clients clients, BooleanSupplier mayLead, LeaderFactory<L> leaders) {
        this.settings = settings;
        this.clients = clients;
        this.mayLead = mayLead;
        this.leaders = leaders;
        this.thread = Thread.ofPlatform()
            .daemon()
            .name("ledger-membership-" + settings.service())
            .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** The leader of a partition on this instance, if it has one. */
    @Nullable
    L leader(int partition) {
        return leading.get(partition);
    }

    private void run() {
        try {
            while (!closed) {
                if (mayLead.getAsBoolean()) {
                    takePart();
                }
                if (!closed) {
                    backOff();
                }
            }
        } catch (InterruptException stopped) {
            log.debug("{}: stopped", settings.service());
        }
    }

    private void takePart() {
        try (var joined = clients.member()) {
            consumer = joined;
            joined.subscribe(List.of(settings.eventsTopic()), new Rebalancing(joined));
            while (!closed && !standsDown()) {
                turn(joined);
            }
            retire(List.copyOf(leading.keySet()), Leader::stop);
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (KafkaException failed) {
            log.warn("{}: left the group: {}", settings.service(), failed.toString());
        } finally {
            retire(List.copyOf(leading.keySet()), Leader::abandon);
            answerAll(Standing.NOT_CHOSEN);
        }
    }

    private void turn(Consumer<String, byte[]> joined) {
        if (leading.values().stream().allMatch(Leader::isAlive)) {
            try {
                joined.poll(Duration.ofMillis(100));
            } catch (WakeupException asked) {
                log.trace("a leader asks whether it is still chosen");
            }
            joined.pause(joined.assignment());
        } else {
            sleep(Duration.ofMillis(100));
        }
        for (Question question = questions.poll(); question != null; question = questions.poll()) {
            question.answer().complete(standing(joined, question.partition()));
        }
    }

    /** A leader that ended by itself has met a newer one, or cannot go on: leave, wait a little, join again. */
    private boolean standsDown() {
        return !mayLead.getAsBoolean() || leading.values().stream().anyMatch(Leader::hasEnded);
    }

    /** The coordinator accepts a commit only from a member of the current generation: that is the proof. */
    private Standing standing(Consumer<String, byte[]> joined, int partition) {
        TopicPartition place = new TopicPartition(settings.eventsTopic(), partition);
        if (!joined.assignment().contains(place)) {
            return Standing.NOT_CHOSEN;
        }
        try {
            joined.commitSync(Map.of(place, new OffsetAndMetadata(0)), Duration.ofSeconds(5));
            return Standing.CHOSEN;
        } catch (RebalanceInProgressException rebalancing) {
            return Standing.UNKNOWN;
        } catch (CommitFailedException | FencedInstanceIdException out) {
            return Standing.NOT_CHOSEN;
        } catch (WakeupException asked) {
            return Standing.UNKNOWN;
        } catch (KafkaException unreachable) {
            return Standing.UNKNOWN;
        }
    }

    private Standing ask(int partition) {
        Consumer<String, byte[]> joined = consumer;
        if (joined == null || closed) {
            return Standing.NOT_CHOSEN;
        }
        Question question = new Question(partition, new CompletableFuture<>());
        questions.add(question);
        joined.wakeup();
        try {
            return question.answer().get(8, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException unanswered) {
            return Standing.UNKNOWN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Standing.NOT_CHOSEN;
        }
    }

    private void answerAll(Standing standing) {
        for (Question question = questions.poll(); question != null; question = questions.poll()) {
            question.answer().complete(standing);
        }
    }

    private void retire(Collection<Integer> partitions, java.util.function.Consumer<Leader<?, ?, ?>> how) {
        answerAll(Standing.NOT_CHOSEN);
        List<Thread> waiting = new ArrayList<>();
        for (int partition : partitions) {
            L leader = leading.remove(partition);
            if (leader != null) {
                waiting.add(Thread.ofVirtual().start(() -> how.accept(leader)));
            }
        }
        for (Thread stopping : waiting) {
            try {
                stopping.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Rebalancing implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> joined;

        Rebalancing(Consumer<String, byte[]> joined) {
            this.joined = joined;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            joined.pause(assigned);
            for (TopicPartition place : assigned) {
                int partition = place.partition();
                L leader = leaders.make(partition, () -> ask(partition));
                leading.put(partition, leader);
                leader.start();
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            retire(revoked.stream().map(TopicPartition::partition).toList(), Leader::stop);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            retire(lost.stream().map(TopicPartition::partition).toList(), Leader::abandon);
        }
    }

    private void backOff() {
        sleep(BACK_OFF.plusMillis(ThreadLocalRandom.current().nextLong(500)));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    @Override
    public void close() {
        closed = true;
        Consumer<String, byte[]> joined = consumer;
        if (joined != null) {
            joined.wakeup();
        }
        try {
            if (thread.isAlive() && !thread.join(Duration.ofSeconds(15))) {
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
