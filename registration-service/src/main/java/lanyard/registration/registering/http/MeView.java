package lanyard.registration.registering.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.Category;
import lanyard.registration.attendance.Whereabouts;
import lanyard.registration.badges.http.BadgeView;
import lanyard.registration.badges.http.GuestBadgeView;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.Attendee.SeatStatus;
import org.jspecify.annotations.Nullable;

/**
 * An attendee's own page.
 *
 * @param email null when the person has told none at the door
 * @param pendingEmail an address that was asked for and is not confirmed; null when there is none
 * @param language BCP 47 tag of the language of letters
 * @param visits the sessions to which the person came, in the order of the programme
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
    List<MyVisit> visits,
    BadgeView badge,
    List<GuestBadgeView> guests
) {
    /**
     * @param position in the waitlist, from 1; left out for a seat
     * @param standby whether the person waits and was told to come to the door now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MySeat(
        SessionId session,
        String title,
        Instant startsAt,
        Instant endsAt,
        String roomName,
        @Nullable String place,
        SeatStatus status,
        @Nullable Integer position,
        boolean standby
    ) {}

    /**
     * @param cameAt when the person first came, conference time
     * @param inside whether the person is there now
     */
    record MyVisit(SessionId session, String title, Instant cameAt, boolean inside) {
        static List<MyVisit> of(Desk.Open conference, AttendeeId id) {
            Whereabouts.Stay stay = conference.state().whereabouts().stay(id);
            return conference
                .programme()
                .sessions()
                .stream()
                .flatMap(session ->
                    Optional.ofNullable(stay.came().get(session.id()))
                        .map(at -> new MyVisit(session.id(), session.title(), at, stay.isIn(session.id())))
                        .stream()
                )
                .toList();
        }
    }
}
