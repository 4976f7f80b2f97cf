package lanyard.checkin.doors.http;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lanyard.access.http.PlainText;
import lanyard.contracts.RoomId;

/** A door to be made. */
record DoorRequest(
    @NotNull @PlainText(min = 1, max = 80) String name,
    @NotEmpty @Size(max = 50) List<@NotNull RoomId> rooms
) {}
