package lanyard.checkin.attendance.http;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinLedger;
import lanyard.contracts.ConferenceId;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Ledger.Subscription;
import lanyard.ledger.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Pages that watch attendance. However many watch, each state of a conference is counted and written out once. */
@Component
final class LiveAttendance implements SmartLifecycle {

    private final CheckinLedger ledger;
    private final JsonMapper json;
    private final Set<LivePage> pages = ConcurrentHashMap.newKeySet();
    private final Map<ConferenceId, Written> newest = new ConcurrentHashMap<>();
    private volatile @Nullable Subscription subscription;

    /** @param second in which it was written: time passes even where nobody comes */
    private record Written(long sequence, long second, String attendance) {}

    LiveAttendance(CheckinLedger ledger, JsonMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    /** @param stillAllowed whether whoever watches may go on */
    SseEmitter open(ConferenceId conference, BooleanSupplier stillAllowed) {
        LivePage page = new LivePage(conference, () -> newest(conference), stillAllowed, pages::remove);
        pages.add(page);
        return page.open();
    }

    private String newest(ConferenceId conference) {
        return newest
            .compute(conference, (_, before) -> {
                View<Checkin> view = ledger.view(conference);
                long second = ledger.clock().instant().getEpochSecond();
                return before != null && before.sequence() == view.sequence() && before.second() == second
                    ? before
                    : new Written(view.sequence(), second, write(conference, view.state()));
            })
            .attendance();
    }

    private String write(ConferenceId conference, Checkin checkin) {
        boolean current = ledger.isCurrent().test(CheckinLedger.historyOf(conference));
        return json.writeValueAsString(Counting.count(conference, checkin, ledger.now(checkin), current));
    }

    @Override
    public void start() {
        subscription = ledger.histories().follow(change ->
            pages.forEach(page -> {
                // in the installation's history stands who was signed out
                if (
                    CheckinLedger.historyOf(page.conference()).equals(change.history()) ||
                    HistoryId.INSTALLATION.equals(change.history())
                ) {
                    page.wake();
                }
            })
        );
    }

    /** Before the web server stops, which would wait for pages that stay open for ever. */
    @Override
    public void stop() {
        Subscription following = subscription;
        if (following != null) {
            following.close();
            subscription = null;
        }
        pages.forEach(LivePage::end);
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }
}
