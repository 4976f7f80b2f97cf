package lanyard.checkin.doors.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import lanyard.contracts.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * A phone.
 *
 * @param lastSeenAt conference time; left out when this instance has not heard of the phone since it started
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DevicePage(DeviceId id, Instant enrolledAt, @Nullable Instant lastSeenAt, boolean revoked) {}
