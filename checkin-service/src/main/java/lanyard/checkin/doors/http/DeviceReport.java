package lanyard.checkin.doors.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a phone is.
 *
 * @param waiting scans on the phone that were not sent yet
 * @param batteryPercent left out where the browser does not tell
 * @param charging left out where the browser does not tell
 * @param sentAt by the phone's own clock, UTC
 * @param listFrom of when the list on the phone is, conference time; left out when there is none
 * @param app version of the page
 */
record DeviceReport(
    @Min(0) @Max(1_000_000) int waiting,
    @Min(0) @Max(100) @Nullable Integer batteryPercent,
    @Nullable Boolean charging,
    @Nullable Instant sentAt,
    @Nullable Instant listFrom,
    @Pattern(regexp = "[0-9A-Za-z.+-]{1,40}") @Nullable String app
) {}
