package lanyard.registration.programme.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lanyard.access.http.LivePages;
import lanyard.access.http.Problem;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.programme.Programme;
import lanyard.ledger.Ledger;
import lanyard.ledger.View;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Tells open pages about seats. However many watch, each state of a conference is counted and written out once. */
@Component
class LiveSeats implements SmartLifecycle {

    private static final int MOST_PAGES = 2_000;

    private final RegistrationLedger ledger;
    private final JsonMapper json;
    private final LivePages<ConferenceId> pages = new LivePages<>("seats", MOST_PAGES);
    private final Map<ConferenceId, Written> newest = new ConcurrentHashMap<>();
    private volatile Ledger.@Nullable Subscription subscription;

    /** What a page is sent. */
    record Seats(Instant now, List<SeatsView> sessions) {}

    /** @param second in which it was written: time passes even where nobody comes */
    private record Written(long sequence, long second, String seats) {}

    LiveSeats(RegistrationLedger ledger, JsonMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    /** A stream whose first event comes at once. */
    @Nullable
    SseEmitter follow(ConferenceId conference, HttpServletRequest request) {
        if (!isRunning()) {
            throw Problem.unavailable(Duration.ofSeconds(1));
        }
        return pages.open(conference, () -> newest(conference), request);
    }

    private String newest(ConferenceId conference) {
        return newest
            .compute(conference, (_, before) -> {
                View<RegistrationState> view = ledger.view(conference);
                long second = ledger.realTime().instant().getEpochSecond();
                return before != null && before.sequence() == view.sequence() && before.second() == second
                    ? before
                    : new Written(view.sequence(), second, json.writeValueAsString(seats(view.state())));
            })
            .seats();
    }

    private Seats seats(RegistrationState state) {
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

    @Override
    public void start() {
        subscription = ledger
            .ledger()
            .follow(change -> RegistrationLedger.conference(change.history()).ifPresent(pages::changed));
    }

    /** Before the web server stops, which would wait for pages that stay open for ever. */
    @Override
    public void stop() {
        Ledger.Subscription following = subscription;
        if (following != null) {
            following.close();
            subscription = null;
        }
        pages.end();
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }
}
