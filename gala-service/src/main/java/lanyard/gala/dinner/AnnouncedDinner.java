package lanyard.gala.dinner;

import java.time.Instant;
import java.time.ZoneId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import org.jspecify.annotations.Nullable;

/**
 * The dinner as people see it.
 *
 * @param now the conference's time
 * @param deadline until when parties may change by themselves
 */
public record AnnouncedDinner(
    String title,
    Instant startsAt,
    Instant endsAt,
    String roomName,
    ZoneId timeZone,
    Instant now,
    int places,
    int placesLeft,
    int guestLimit,
    Instant deadline
) {
    /** Null while no dinner is announced, or the programme does not show it any more. */
    public static @Nullable AnnouncedDinner of(
        @Nullable Dinner dinner,
        @Nullable Programme programme,
        int placesLeft,
        Instant now
    ) {
        if (dinner == null || programme == null) {
            return null;
        }
        return programme
            .session(dinner.session())
            .map(session ->
                new AnnouncedDinner(
                    session.title(),
                    session.startsAt(),
                    session.endsAt(),
                    programme.room(session.room()).map(Room::name).orElse(""),
                    programme.timeZone(),
                    now,
                    dinner.places(),
                    placesLeft,
                    dinner.guestLimit(),
                    dinner.deadline()
                )
            )
            .orElse(null);
    }
}
