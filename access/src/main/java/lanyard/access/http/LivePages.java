package lanyard.access.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pages that show the newest of something: each an endless stream of server-sent events, served by a thread of its own
 * so that a slow one holds nobody up. A page that misses changes gets the newest, not all of them.
 *
 * @param <K> what a page is about
 */
public final class LivePages<K> {

    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(250);
    /** Until a sign of life, by which both ends notice that the other is gone; shorter than proxies wait. */
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration COME_AGAIN_AFTER = Duration.ofSeconds(10);

    private final String event;
    private final int most;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();

    /**
     * @param event the name of every event
     * @param most pages at once
     */
    public LivePages(String event, int most) {
        this.event = event;
        this.most = most;
    }

    /**
     * A stream whose first event comes at once; nothing for who asks for the head only, and would never go.
     *
     * @param newest asked for every event, on the page's own thread; a text is JSON as it stands
     * @throws Problem {@code unavailable} when there are as many pages as there may be
     */
    public @Nullable SseEmitter open(K about, Supplier<?> newest, HttpServletRequest request) {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return null;
        }
        if (pages.size() >= most) {
            throw Problem.unavailable(COME_AGAIN_AFTER);
        }
        Page page = new Page(about, newest);
        pages.add(page);
        page.emitter.onCompletion(page::end);
        page.emitter.onError(_ -> page.end());
        page.wake();
        Thread.ofVirtual().name(event).start(page);
        return page.emitter;
    }

    /** There is something new to show about this. */
    public void changed(K about) {
        for (Page page : pages) {
            if (page.about.equals(about)) {
                page.wake();
            }
        }
    }

    /** Ends all pages that are open. A web server that stops in order would wait for them for ever. */
    public void end() {
        pages.forEach(Page::end);
    }

    private final class Page implements Runnable {

        private final K about;
        private final Supplier<?> newest;
        private final SseEmitter emitter = new SseEmitter(0L);
        private final BlockingQueue<Boolean> changed = new ArrayBlockingQueue<>(1);
        private volatile boolean open = true;

        Page(K about, Supplier<?> newest) {
            this.about = about;
            this.newest = newest;
        }

        void end() {
            open = false;
            wake();
        }

        void wake() {
            boolean _ = changed.offer(true); // one waiting sign says as much as two
        }

        @Override
        public void run() {
            try {
                while (open) {
                    boolean news = changed.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS) != null;
                    if (open) {
                        emitter.send(
                            news
                                ? SseEmitter.event()
                                      .name(event)
                                      .data(newest.get(), MediaType.APPLICATION_JSON)
                                : SseEmitter.event().comment("still here")
                        );
                        Thread.sleep(BETWEEN_EVENTS);
                    }
                }
            } catch (IOException | RuntimeException gone) {
                open = false; // the page, or what it shows; a page that is still there asks again
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                pages.remove(this);
                emitter.complete();
            }
        }
    }
}
