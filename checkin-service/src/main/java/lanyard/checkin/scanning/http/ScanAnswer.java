package lanyard.checkin.scanning.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import lanyard.contracts.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What a scan led to; the same for every repeat of it.
 *
 * @param scanId as sent; left out when there was none
 * @param session what the verdict is about; for {@code elsewhere}, where the person is expected
 * @param name of who wears the badge, as soon as it is known
 * @param inSince for {@code already-in}, when the person last came in, conference time
 * @param inThrough for {@code already-in}, the name of the door through which that was
 * @param position for {@code waitlisted}, the place in the queue, from 1
 * @param mayLetIn true when staff at this phone may let the person in all the same, by sending {@code letIn}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScanAnswer(
    @Nullable String scanId,
    Verdict verdict,
    @Nullable SessionId session,
    @Nullable String sessionTitle,
    @Nullable String roomName,
    @Nullable String place,
    @Nullable String name,
    @Nullable Instant inSince,
    @Nullable String inThrough,
    @Nullable Integer position,
    @Nullable Boolean mayLetIn
) {
    static ScanAnswer only(@Nullable String scanId, Verdict verdict) {
        return new ScanAnswer(scanId, verdict, null, null, null, null, null, null, null, null, null);
    }
}
