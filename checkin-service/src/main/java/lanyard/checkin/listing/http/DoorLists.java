package lanyard.checkin.listing.http;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lanyard.access.Caller;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.doors.Device;
import lanyard.checkin.doors.Door;
import lanyard.checkin.http.LivePages;
import lanyard.checkin.listing.ListChanges;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.ledger.Change;
import lanyard.ledger.HistoryId;
import lanyard.ledger.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** What changed of the lists since this instance was started, and the phones that want to hear of it at once. */
@Component
class DoorLists extends LivePages {

    private final CheckinLedger ledger;
    private final JsonMapper json;
    private final Map<HistoryId, ListChanges> changes = new ConcurrentHashMap<>();
    /** Positions of another instance, or of before a restart, mean nothing here. */
    private final String era = UUID.randomUUID().toString().substring(0, 8);

    DoorLists(CheckinLedger ledger, JsonMapper json) {
        super(ledger);
        this.ledger = ledger;
        this.json = json;
    }

    /** @param since position of the list that the phone has; null when it has none */
    DoorList list(ConferenceId conference, Door door, @Nullable String since) {
        ListChanges known = changes.getOrDefault(CheckinLedger.historyOf(conference), ListChanges.NONE);
        View<Checkin> view = ledger.view(conference); // after the changes: it has them all, and perhaps more
        Listing listing = new Listing(view);
        ListChanges.Since changed = known.since(positionOf(since));
        return new DoorList(
            era + "-" + known.position(),
            changed == null,
            ledger.isCurrent().test(CheckinLedger.historyOf(conference)),
            listing.givenOn(),
            changed == null || changed.head() ? listing.head(conference, door) : null,
            changed == null ? listing.everybody() : listing.of(changed.badges())
        );
    }

    private long positionOf(@Nullable String since) {
        if (since == null || !since.startsWith(era + "-")) {
            return -1;
        }
        try {
            return Long.parseLong(since.substring(era.length() + 1));
        } catch (NumberFormatException nonsense) {
            return -1;
        }
    }

    /** What changed since then at once, or all of it; and from then on whatever changes. */
    SseEmitter open(Caller.Device phone, Door door, @Nullable String since) {
        return open(phone.conference(), "list", new News(phone.conference(), door, since), () ->
            isEnrolled(phone)
        );
    }

    private boolean isEnrolled(Caller.Device phone) {
        Device device = ledger.view(phone.conference()).state().doors().devices().get(phone.device());
        return device != null && !device.revoked();
    }

    /** Asked by one thread, which sends what it gets. */
    private final class News implements Supplier<@Nullable String> {

        private final ConferenceId conference;
        private final Door door;
        private @Nullable String told;
        private @Nullable Boolean toldCurrent;

        News(ConferenceId conference, Door door, @Nullable String since) {
            this.conference = conference;
            this.door = door;
            this.told = since;
        }

        @Override
        public @Nullable String get() {
            DoorList list = list(conference, door, told);
            boolean news =
                !list.position().equals(told) || !Boolean.valueOf(list.current()).equals(toldCurrent);
            told = list.position();
            toldCurrent = list.current();
            return news ? json.writeValueAsString(list) : null;
        }
    }

    @Override
    protected void changed(Change<Checkin, CheckinEvent> change) {
        List<BadgeId> named = change.documents().stream().flatMap(DoorLists::badge).toList();
        changes.compute(change.history(), (_, before) ->
            (before == null ? ListChanges.NONE : before).after(change.events(), named)
        );
    }

    private static Stream<BadgeId> badge(String id) {
        try {
            return Stream.of(new BadgeId(UUID.fromString(id)));
        } catch (IllegalArgumentException other) {
            return Stream.empty();
        }
    }
}
