package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The 16 bytes that a badge carries: the id of the attendee or of the gala guest who wears it. */
public record BadgeId(@JsonValue UUID value) {
    @JsonCreator
    public BadgeId {
    }

    public static BadgeId of(AttendeeId attendee) {
        return new BadgeId(attendee.value());
    }

    public static BadgeId of(GuestId guest) {
        return new BadgeId(guest.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
