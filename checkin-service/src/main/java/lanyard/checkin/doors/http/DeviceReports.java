package lanyard.checkin.doors.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lanyard.checkin.doors.Device;
import lanyard.checkin.doors.Door;
import lanyard.checkin.doors.Doors;
import lanyard.contracts.DeviceId;
import lanyard.contracts.RoomId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When phones were last heard of, and what they said of themselves, by this instance since it started: worth knowing, not
 * worth writing down. Phones report to the leader.
 */
@Component
public final class DeviceReports {

    /** A phone that is open reports every ten seconds. One that does not may be letting people in without network. */
    static final Duration REPORTED_WITHIN = Duration.ofSeconds(25);

    private final Map<DeviceId, Heard> last = new ConcurrentHashMap<>();

    /**
     * @param at conference time
     * @param report null when the phone has not said how it is
     * @param clockOff how far the phone's clock is ahead of ours
     */
    record Heard(Instant at, @Nullable DeviceReport report, @Nullable Duration clockOff) {
        boolean isWhole(Instant now) {
            return !now.isAfter(at.plus(REPORTED_WITHIN)) && (report == null || report.waiting() == 0);
        }
    }

    /** @param now conference time */
    public void seen(DeviceId device, Instant now) {
        last.merge(device, new Heard(now, null, null), (before, _) ->
            new Heard(now, before.report(), before.clockOff())
        );
    }

    /** @param utc real time */
    void reported(DeviceId device, DeviceReport report, Instant now, Instant utc) {
        Instant sentAt = report.sentAt();
        last.put(device, new Heard(now, report, sentAt == null ? null : Duration.between(utc, sentAt)));
    }

    @Nullable
    Heard last(DeviceId device) {
        return last.get(device);
    }

    /**
     * The rooms of {@code door} of which another phone has not told everything until now: nobody knows who is in them.
     *
     * @param asking the phone at the door, which tells at this moment
     * @param now conference time
     */
    public Set<RoomId> unreported(Doors doors, Door door, DeviceId asking, Instant now) {
        return doors
            .inUse()
            .stream()
            .filter(other ->
                doors
                    .devicesOf(other.id())
                    .stream()
                    .anyMatch(d -> isUntold(d, asking, now))
            )
            .flatMap(other -> other.rooms().stream())
            .filter(door.rooms()::contains)
            .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isUntold(Device device, DeviceId asking, Instant now) {
        if (device.revoked() || device.id().equals(asking)) {
            return false;
        }
        Heard heard = last.get(device.id());
        return heard == null || !heard.isWhole(now);
    }
}
