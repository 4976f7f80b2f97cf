package lanyard.onemachine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import lanyard.onemachine.broker.Accounts;
import lanyard.onemachine.broker.BrokerSettings;
import lanyard.onemachine.broker.EmbeddedBroker;
import lanyard.onemachine.broker.Node;
import org.springframework.context.SmartLifecycle;

/**
 * The broker on board. It starts beside the application context to save seconds, is waited for before the first ledger
 * starts, and stops after the last one.
 */
final class EmbeddedKafka implements SmartLifecycle {

    /** The services that connect, each with an account of its own. */
    static final List<String> SERVICES = List.of("registration", "checkin", "gala");

    private final Accounts accounts;
    private final Node node;
    private final Console console;
    private final CompletableFuture<Started> starting;
    private volatile boolean running = true;

    /** The broker, and when it was written to last before. */
    private record Started(EmbeddedBroker broker, Optional<Instant> lastEvent) {}

    private EmbeddedKafka(
        Accounts accounts,
        Node node,
        Console console,
        CompletableFuture<Started> starting
    ) {
        this.accounts = accounts;
        this.node = node;
        this.console = console;
        this.starting = starting;
    }

    /** Does not wait. */
    static EmbeddedKafka begin(DataDirectory data, Console console) {
        Accounts accounts = Accounts.keptIn(data.accounts(), SERVICES);
        Node node = Node.onFreePorts();
        CompletableFuture<Started> starting = new CompletableFuture<>();
        Thread.ofPlatform()
            .name("broker-start")
            .start(() -> {
                try {
                    EmbeddedBroker broker = EmbeddedBroker.start(
                        BrokerSettings.alone(data.kafka(), node, accounts)
                    );
                    Permissions.grant(broker);
                    starting.complete(new Started(broker, LastEvent.in(broker)));
                    console.step("Kafka runs");
                } catch (RuntimeException | Error failed) {
                    starting.completeExceptionally(failed);
                }
            });
        return new EmbeddedKafka(accounts, node, console, starting);
    }

    /** Everything a Kafka client needs to connect as {@code service}; known before the broker runs. */
    Map<String, Object> clientSettings(String service) {
        return accounts.clientSettings(service, node);
    }

    /** When anything was written before this start; nothing at the first. Waits for the broker. */
    Optional<Instant> lastEvent() {
        return starting.join().lastEvent();
    }

    @Override
    public void start() {
        try {
            starting.join();
        } catch (CompletionException failed) {
            throw new CannotStart("Kafka did not start: " + rootOf(failed));
        }
    }

    private static Throwable rootOf(Throwable failed) {
        Throwable cause = failed.getCause();
        return cause == null ? failed : rootOf(cause);
    }

    @Override
    public void stop() {
        running = false;
        starting
            .thenAccept(started -> {
                started.broker().close();
                console.lines("Stopped; everything is on disk.");
            })
            .exceptionally(_ -> null)
            .join();
    }

    @Override
    public boolean isRunning() {
        return running && starting.state() == Future.State.SUCCESS;
    }

    /** First to start, last to stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
