package lanyard.checkin.attendance.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.programme.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * Attendance as organisers watch it.
 *
 * @param now conference time
 * @param current false while something that happened elsewhere has not been taken in
 * @param perMinute first arrivals in each of the last sixty minutes, the oldest first, the last one still running
 */
record AttendancePage(
    ConferenceId conference,
    String title,
    ZoneId timeZone,
    Instant now,
    boolean current,
    List<SessionAttendance> sessions,
    List<DoorArrivals> doors,
    List<MinuteArrivals> perMinute
) {
    /**
     * @param inside who is in the session now
     * @param attended who came at least once
     * @param missing who has booked and has not come yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionAttendance(
        SessionId id,
        String title,
        SessionKind kind,
        SlotId slot,
        String roomName,
        @Nullable String place,
        Instant startsAt,
        Instant endsAt,
        int seats,
        int booked,
        int waiting,
        int inside,
        int attended,
        int missing
    ) {}

    /** @param lastMinutes first arrivals in the last ten minutes */
    record DoorArrivals(DoorId id, String name, int lastMinutes, int total) {}

    record MinuteArrivals(Instant minute, int count) {}
}
