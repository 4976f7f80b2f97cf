package lanyard.registration.registering.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.Category;
import lanyard.registration.badges.http.BadgeView;
import lanyard.registration.badges.http.GuestBadgeView;
import lanyard.registration.registering.Attendee.SeatStatus;
import org.jspecify.annotations.Nullable;

/**
 * An attendee's own page.
 *
 * @param pendingEmail an address that was asked for and is not confirmed; null when there is none
 * @param language BCP 47 tag of the language of letters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeView(
    AttendeeId attendeeId,
    ConferenceId conference,
    RegistrationStatus status,
    PersonStatus person,
    @Nullable String name,
    @Nullable String email,
    @Nullable String pendingEmail,
    @Nullable String organisation,
    @Nullable String needs,
    @Nullable String language,
    Category category,
    List<MySeat> seats,
    BadgeView badge,
    List<GuestBadgeView> guests
) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MySeat(
        SessionId session,
        String title,
        Instant startsAt,
        Instant endsAt,
        String roomName,
        @Nullable String place,
        SeatStatus status,
        @Nullable Integer position
    ) {}
}
