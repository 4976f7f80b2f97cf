package lanyard.registration.letters.sending;

import java.util.Optional;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.registration.RegistrationState;
import lanyard.registration.badges.BadgeKeys;
import lanyard.registration.badges.QrCode;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.registering.Attendee;
import org.jspecify.annotations.Nullable;

/** What goes with a letter, as it is when the letter is sent. */
public final class Enclosures {

    private final BadgeKeys badges;
    private final @Nullable CalendarOf calendars;

    Enclosures(BadgeKeys badges, @Nullable CalendarOf calendars) {
        this.badges = badges;
        this.calendars = calendars;
    }

    /** The badge as PNG, with letters where somebody looks for it; never for who has cancelled. */
    Optional<byte[]> badge(ConferenceId conference, RegistrationState state, Letter letter) {
        return showsBadge(letter.kind()) && takesPart(state, letter.attendeeId())
            ? Optional.of(
                  QrCode.of(badges.sign(conference, state.badges(), BadgeId.of(letter.attendeeId()))).png()
              )
            : Optional.empty();
    }

    /** The calendar file, with letters about sessions. */
    Optional<byte[]> calendar(ConferenceId conference, RegistrationState state, Letter letter) {
        return calendars != null && letter.kind().tellsSessions() && takesPart(state, letter.attendeeId())
            ? calendars.calendar(conference, letter.attendeeId())
            : Optional.empty();
    }

    private static boolean takesPart(RegistrationState state, AttendeeId id) {
        Attendee attendee = state.registrations().attendee(id);
        return attendee != null && !attendee.cancelled();
    }

    /** Whether people look for their badge in letters of that kind. */
    public static boolean showsBadge(LetterKind kind) {
        return switch (kind) {
            case REGISTERED, STANDBY, BADGE_REISSUED -> true;
            case
                PROMOTED,
                CHANGED,
                PROGRAMME_CHANGED,
                CANCELLED,
                NEW_LINK,
                CONFIRM_ADDRESS,
                ADDRESS_CHANGED -> false;
        };
    }
}
