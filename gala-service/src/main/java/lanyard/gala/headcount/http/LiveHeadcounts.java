package lanyard.gala.headcount.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lanyard.contracts.ConferenceId;
import lanyard.gala.GalaLedger;
import lanyard.gala.headcount.Headcount;
import lanyard.ledger.HistoryId;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pages that watch the headcount, each served by a thread of its own so that a slow one holds nobody up. A page that
 * misses changes gets the newest count, not all of them.
 */
@Component
final class LiveHeadcounts implements SmartLifecycle {

    private static final Duration BETWEEN_COUNTS = Duration.ofMillis(250);
    /** A sign of life, by which both ends notice that the other is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final GalaLedger ledger;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveHeadcounts(GalaLedger ledger) {
        this.ledger = ledger;
    }

    /** @param stillAllowed asked before every event: whoever is signed out watches no longer */
    SseEmitter open(ConferenceId conference, Supplier<Headcount> count, BooleanSupplier stillAllowed) {
        SseEmitter emitter = new SseEmitter(0L);
        Page page = new Page(emitter, GalaLedger.historyOf(conference), count, stillAllowed);
        pages.add(page);
        emitter.onCompletion(page::end);
        emitter.onError(_ -> page.end());
        Thread.ofVirtual().name("headcount").start(page);
        return emitter;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server stops, which would wait for pages that stay open for ever. */
    @Override
    public void stop() {
        running = false;
        pages.forEach(Page::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Page implements Runnable {

        private final SseEmitter emitter;
        private final HistoryId history;
        private final Supplier<Headcount> count;
        private final BooleanSupplier stillAllowed;
        private final BlockingQueue<Boolean> changed = new ArrayBlockingQueue<>(1);
        private volatile boolean open = true;

        Page(SseEmitter emitter, HistoryId history, Supplier<Headcount> count, BooleanSupplier stillAllowed) {
            this.emitter = emitter;
            this.history = history;
            this.count = count;
            this.stillAllowed = stillAllowed;
        }

        void end() {
            open = false;
            wake();
        }

        private void wake() {
            boolean _ = changed.offer(true); // one waiting sign says as much as two
        }

        @Override
        public void run() {
            try (
                var _ = ledger.histories().follow(change -> {
                    // in the installation's history stands who was signed out
                    if (change.history().equals(history) || change.history().equals(HistoryId.INSTALLATION)) {
                        wake();
                    }
                })
            ) {
                wake();
                while (open) {
                    boolean news = changed.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS) != null;
                    if (!stillAllowed.getAsBoolean()) {
                        open = false;
                    }
                    if (open) {
                        emitter.send(
                            news
                                ? SseEmitter.event().name("headcount").data(count.get())
                                : SseEmitter.event().comment("still here")
                        );
                        Thread.sleep(BETWEEN_COUNTS);
                    }
                }
            } catch (IOException | IllegalStateException gone) {
                // the page was closed
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                emitter.complete(); // whatever happened: a page that is told so asks again
                pages.remove(this);
            }
        }
    }
}
