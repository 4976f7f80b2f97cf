package lanyard.registration.programme.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lanyard.access.http.Problem;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Change;
import lanyard.ledger.Ledger;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationState;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages about seats, at most four times a second, and now and then that it is still there. */
@Component
class LiveSeats implements DisposableBean {

    private static final int MOST_PAGES = 2_000;
    private static final Duration PACE = Duration.ofMillis(250);
    private static final int BEATS_OF_SILENCE = 60; // 15 seconds: shorter than proxies wait

    private final RegistrationLedger ledger;
    private final Ledger.Subscription subscription;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private final Set<ConferenceId> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name("registration-live").daemon().factory()
    );
    private int beats;

    private record Page(ConferenceId conference, SseEmitter emitter) {}

    /** What a page is sent. */
    record Seats(Instant now, List<SeatsView> sessions) {}

    LiveSeats(RegistrationLedger ledger) {
        this.ledger = ledger;
        this.subscription = ledger.ledger().follow(this::note);
        var _ = pulse.scheduleWithFixedDelay(
            this::beat,
            PACE.toMillis(),
            PACE.toMillis(),
            TimeUnit.MILLISECONDS
        );
    }

    /** A stream whose first event comes at once. */
    SseEmitter follow(ConferenceId conference) {
        if (pages.size() >= MOST_PAGES) {
            throw Problem.unavailable(Duration.ofSeconds(10));
        }
        Page page = new Page(conference, new SseEmitter(0L));
        page.emitter().onCompletion(() -> pages.remove(page));
        page.emitter().onError(_ -> pages.remove(page));
        pages.add(page);
        send(page, seats(conference));
        return page.emitter();
    }

    private void note(Change<RegistrationState, RegistrationEvent> change) {
        RegistrationLedger.conference(change.history()).ifPresent(changed::add);
    }

    private void beat() {
        beats++;
        Set<ConferenceId> now = Set.copyOf(changed);
        changed.removeAll(now);
        for (ConferenceId conference : now) {
            List<Page> those = pages
                .stream()
                .filter(p -> p.conference().equals(conference))
                .toList();
            if (!those.isEmpty()) {
                Seats seats = seats(conference);
                those.forEach(page -> send(page, seats));
            }
        }
        if (beats % BEATS_OF_SILENCE == 0) {
            pages.forEach(page -> send(page, SseEmitter.event().comment("still here")));
        }
    }

    private Seats seats(ConferenceId conference) {
        RegistrationState state = ledger.view(conference).state();
        Programme programme = state.programme().programme();
        return new Seats(
            ledger.now(state),
            programme == null
                ? List.of()
                : programme
                      .sessions()
                      .stream()
                      .map(session -> SeatsView.of(session, state.registrations()))
                      .toList()
        );
    }

    private void send(Page page, Seats seats) {
        send(page, SseEmitter.event().name("seats").data(seats));
    }

    private void send(Page page, SseEmitter.SseEventBuilder event) {
        try {
            page.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            pages.remove(page);
        }
    }

    @Override
    public void destroy() {
        subscription.close();
        pulse.shutdownNow();
        pages.forEach(page -> page.emitter().complete());
    }
}
