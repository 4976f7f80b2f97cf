package lanyard.checkin.attendance.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.http.LivePages;
import lanyard.contracts.ConferenceId;
import lanyard.ledger.View;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Pages that watch attendance. However many watch, each state of a conference is counted and written out once. */
@Component
final class LiveAttendance extends LivePages {

    private final CheckinLedger ledger;
    private final JsonMapper json;
    private final Map<ConferenceId, Written> newest = new ConcurrentHashMap<>();

    /** @param second in which it was written: time passes even where nobody comes */
    private record Written(long sequence, long second, String attendance) {}

    LiveAttendance(CheckinLedger ledger, JsonMapper json) {
        super(ledger);
        this.ledger = ledger;
        this.json = json;
    }

    /** @param stillAllowed whether whoever watches may go on */
    SseEmitter open(ConferenceId conference, BooleanSupplier stillAllowed) {
        return open(conference, "attendance", () -> newest(conference), stillAllowed);
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
}
