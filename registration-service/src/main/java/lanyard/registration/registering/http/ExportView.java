package lanyard.registration.registering.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lanyard.access.BadgeNumber;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.GuestId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.Person;
import lanyard.registration.http.Desk;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.letters.Letters;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.People;
import lanyard.registration.registering.http.MeView.MyVisit;
import org.jspecify.annotations.Nullable;

/**
 * Everything that this service keeps about a person, for that person.
 *
 * @param takenAt real time
 * @param person the document as it is kept; null when it has not arrived yet
 * @param left sessions of which a seat or a place was given up
 * @param visits the sessions to which the person came, in the order of the programme
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportView(
    ConferenceId conference,
    String conferenceTitle,
    Instant takenAt,
    AttendeeId attendeeId,
    @Nullable Person person,
    ExportedRegistration registration,
    List<ExportedSeat> seats,
    List<SessionId> left,
    List<MyVisit> visits,
    ExportedBadge badge,
    List<ExportedGuest> guests,
    List<ExportedLetter> letters
) {
    /**
     * @param consentedAt when that version of the privacy notice was agreed to
     * @param door where staff registered the person; left out when they registered themselves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExportedRegistration(
        Category category,
        RegistrationStatus status,
        Instant registeredAt,
        @Nullable DoorId door,
        String consentVersion,
        Instant consentedAt,
        int personalLinkIssue,
        int calendarIssue
    ) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExportedSeat(SessionId session, String title, String status, @Nullable Integer position) {}

    record ExportedBadge(String number, int issue) {}

    record ExportedGuest(GuestId guestId, String badgeNumber) {}

    record ExportedLetter(LetterKind kind, String to, String subject, String text, Instant composedAt) {
        @Override
        public String toString() {
            return "ExportedLetter[…]"; // a log line must not tell who it is
        }
    }

    @Override
    public String toString() {
        return "ExportView[…]"; // a log line must not tell who it is
    }

    static ExportView of(Desk.Open conference, AttendeeId id, Attendee attendee, Instant takenAt) {
        Optional<Person> person = People.find(conference.view().documents(), id);
        return new ExportView(
            conference.id(),
            conference.programme().title(),
            takenAt,
            id,
            person.orElse(null),
            new ExportedRegistration(
                attendee.category(),
                RegistrationStatus.of(attendee),
                attendee.registeredAt(),
                attendee.door(),
                attendee.consentVersion(),
                attendee.registeredAt(),
                attendee.linkIssue(),
                attendee.calendarIssue()
            ),
            seats(conference, id, attendee),
            List.copyOf(attendee.left()),
            MyVisit.of(conference, id),
            new ExportedBadge(
                BadgeNumber.of(BadgeId.of(id)),
                conference.state().badges().issue(BadgeId.of(id))
            ),
            guests(conference, id),
            letters(conference, id)
        );
    }

    private static List<ExportedSeat> seats(Desk.Open conference, AttendeeId id, Attendee attendee) {
        return SeatView.of(conference, id, attendee)
            .stream()
            .map(seat ->
                new ExportedSeat(
                    seat.session(),
                    conference.programme().session(seat.session()).map(Session::title).orElse(""),
                    seat.status().name(),
                    seat.position()
                )
            )
            .toList();
    }

    private static List<ExportedGuest> guests(Desk.Open conference, AttendeeId id) {
        return conference
            .state()
            .badges()
            .guestsOf(id)
            .stream()
            .map(guest -> new ExportedGuest(guest, BadgeNumber.of(BadgeId.of(guest))))
            .toList();
    }

    private static List<ExportedLetter> letters(Desk.Open conference, AttendeeId id) {
        return conference
            .view()
            .documents()
            .all(Letters.TOPIC)
            .values()
            .stream()
            .filter(letter -> letter.attendeeId().equals(id))
            .sorted(Comparator.comparing(Letter::composedAt).thenComparing(Letter::kind))
            .map(letter ->
                new ExportedLetter(
                    letter.kind(),
                    letter.to(),
                    letter.subject(),
                    letter.text(),
                    letter.composedAt()
                )
            )
            .toList();
    }
}
