package lanyard.checkin.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinLedger;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.ledger.Change;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Ledger.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Pages that watch conferences, of one kind. They are woken after every change, and end with the service. */
public abstract class LivePages implements SmartLifecycle {

    private final CheckinLedger ledger;
    private final Set<LivePage> pages = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Subscription subscription;

    protected LivePages(CheckinLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param event the name of the events
     * @param newest what to send, JSON; null when it is what was sent last
     * @param stillAllowed whether whoever watches may go on
     */
    protected SseEmitter open(
        ConferenceId conference,
        String event,
        Supplier<@Nullable String> newest,
        BooleanSupplier stillAllowed
    ) {
        LivePage page = new LivePage(conference, event, newest, stillAllowed, pages::remove);
        pages.add(page);
        return page.open();
    }

    /** Called before the pages are woken. */
    protected void changed(Change<Checkin, CheckinEvent> change) {}

    @Override
    public void start() {
        subscription = ledger.histories().follow(change -> {
            changed(change);
            pages.forEach(page -> {
                // in the installation's history stands who was signed out
                if (
                    CheckinLedger.historyOf(page.conference()).equals(change.history()) ||
                    HistoryId.INSTALLATION.equals(change.history())
                ) {
                    page.wake();
                }
            });
        });
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
