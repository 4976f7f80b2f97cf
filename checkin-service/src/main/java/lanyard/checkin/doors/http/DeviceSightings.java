package lanyard.checkin.doors.http;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lanyard.contracts.DeviceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When phones were last heard of, by this instance since it started: worth showing, not worth writing down. */
@Component
public final class DeviceSightings {

    private final Map<DeviceId, Instant> last = new ConcurrentHashMap<>();

    /** @param now conference time */
    public void seen(DeviceId device, Instant now) {
        last.put(device, now);
    }

    @Nullable
    Instant last(DeviceId device) {
        return last.get(device);
    }
}
