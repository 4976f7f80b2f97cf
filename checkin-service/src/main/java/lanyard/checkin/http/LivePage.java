package lanyard.checkin.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lanyard.contracts.ConferenceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One page that watches, served by a thread of its own so that a slow one holds nobody up. A page that misses changes
 * gets the newest state, not all of them.
 */
final class LivePage implements Runnable {

    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(125);
    /** A sign of life, by which both ends notice that the other is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(15);
    /** Arrivals a minute change by time alone. */
    private static final Duration OLDEST = Duration.ofMinutes(1);

    private final ConferenceId conference;
    private final String event;
    private final Supplier<@Nullable String> newest;
    private final BooleanSupplier stillAllowed;
    private final Consumer<LivePage> ended;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Boolean> changed = new ArrayBlockingQueue<>(1);
    private volatile boolean open = true;

    /**
     * @param event the name of the events
     * @param newest what to send, JSON; null when it is what was sent last
     * @param stillAllowed asked before every event: whoever is signed out watches no longer
     */
    LivePage(
        ConferenceId conference,
        String event,
        Supplier<@Nullable String> newest,
        BooleanSupplier stillAllowed,
        Consumer<LivePage> ended
    ) {
        this.conference = conference;
        this.event = event;
        this.newest = newest;
        this.stillAllowed = stillAllowed;
        this.ended = ended;
    }

    ConferenceId conference() {
        return conference;
    }

    SseEmitter open() {
        emitter.onCompletion(this::end);
        emitter.onError(_ -> end());
        wake();
        Thread.ofVirtual()
            .name("live " + event)
            .start(this);
        return emitter;
    }

    void wake() {
        boolean _ = changed.offer(true); // one waiting sign says as much as two
    }

    void end() {
        open = false;
        wake();
    }

    @Override
    public void run() {
        try {
            long sentAt = System.nanoTime();
            while (open) {
                boolean news = changed.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS) != null;
                boolean old = System.nanoTime() - sentAt >= OLDEST.toNanos();
                if (!stillAllowed.getAsBoolean()) {
                    open = false;
                }
                String told = open && (news || old) ? newest.get() : null;
                if (told != null) {
                    emitter.send(SseEmitter.event().name(event).data(told, MediaType.APPLICATION_JSON));
                    sentAt = System.nanoTime();
                    Thread.sleep(BETWEEN_EVENTS);
                } else if (open && !news) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
            }
        } catch (IOException | IllegalStateException gone) {
            // the page was closed
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            emitter.complete(); // whatever happened: a page that is told so asks again
            ended.accept(this);
        }
    }
}
