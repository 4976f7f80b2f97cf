package lanyard.checkin.doors.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import lanyard.checkin.doors.Device;
import lanyard.contracts.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * A phone.
 *
 * @param lastSeenAt conference time; left out when this instance has not heard of the phone since it started
 * @param lead whether it may let people in against the verdict
 * @param phone how it was when it last said so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DevicePage(
    DeviceId id,
    Instant enrolledAt,
    @Nullable Instant lastSeenAt,
    boolean lead,
    boolean revoked,
    @Nullable Phone phone
) {
    /**
     * @param waiting scans on the phone that were not sent yet
     * @param clockOffMillis how far its clock is ahead of ours, negative when it is behind
     * @param listFrom of when its list is, conference time
     * @param app version of the page
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Phone(
        int waiting,
        @Nullable Integer batteryPercent,
        @Nullable Boolean charging,
        @Nullable Long clockOffMillis,
        @Nullable Instant listFrom,
        @Nullable String app
    ) {
        private static Phone of(DeviceReport report, @Nullable Duration clockOff) {
            return new Phone(
                report.waiting(),
                report.batteryPercent(),
                report.charging(),
                clockOff == null ? null : clockOff.toMillis(),
                report.listFrom(),
                report.app()
            );
        }
    }

    static DevicePage of(Device device, DeviceReports.@Nullable Heard heard) {
        return new DevicePage(
            device.id(),
            device.enrolledAt(),
            heard == null ? null : heard.at(),
            device.lead(),
            device.revoked(),
            heard == null || heard.report() == null ? null : Phone.of(heard.report(), heard.clockOff())
        );
    }
}
