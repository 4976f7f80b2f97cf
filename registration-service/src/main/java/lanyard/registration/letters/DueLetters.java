package lanyard.registration.letters;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.AttendanceEvent;
import lanyard.contracts.registration.AttendeeEvent;
import lanyard.contracts.registration.AttendeeEvent.AddressChanged;
import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.LinkReplaced;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.BadgeEvent;
import lanyard.contracts.registration.BadgeEvent.BadgeReissued;
import lanyard.contracts.registration.DoorPhoneEvent;
import lanyard.contracts.registration.LetterEvent;
import lanyard.contracts.registration.LetterEvent.LettersKept;
import lanyard.contracts.registration.ProgrammeEvent;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatReleased;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.contracts.registration.StaffEvent;
import lanyard.contracts.registration.StandbyEvent;
import lanyard.contracts.registration.StandbyEvent.StandbyOffered;
import lanyard.registration.registering.Registrations;
import lanyard.registration.registering.SessionSeats;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Letters that follow from what happened and are not yet kept: folded from the events, so that nothing can happen
 * without its letter, and no restart can lose one. A letter that tells somebody all their sessions says it as it is
 * when the letter is composed, so while one is due another would say the same: there is none.
 *
 * @param count letters that ever became due; the newest has this number
 * @param due by number
 * @param telling the newest due letter that tells somebody all their sessions
 */
public record DueLetters(long count, PSortedMap<Long, DueLetter> due, PMap<AttendeeId, Long> telling) {
    public static final DueLetters NONE = new DueLetters(0, TreePMap.empty(), HashTreePMap.empty());

    /**
     * @param session that the letter is about; null when it is about the whole registration
     * @param changes what a new programme means for this person; none in other letters
     */
    public record DueLetter(
        AttendeeId attendee,
        LetterKind kind,
        @Nullable SessionId session,
        ProgrammeChanges changes
    ) {
        public DueLetter(AttendeeId attendee, LetterKind kind, @Nullable SessionId session) {
            this(attendee, kind, session, ProgrammeChanges.NONE);
        }
    }

    /**
     * @param programme as it was before the event
     * @param before who was registered, and who waited, before the event
     */
    public DueLetters evolve(@Nullable Programme programme, Registrations before, RegistrationEvent event) {
        return switch (event) {
            case AttendeeRegistered(var attendee, _, _, _, _) -> with(attendee, LetterKind.REGISTERED, null);
            case RegistrationCancelled(var attendee, _, _) -> withoutChange(attendee).with(
                attendee,
                LetterKind.CANCELLED,
                null
            );
            // Whoever moves up gives back what they held meanwhile: one letter tells both.
            case SeatConfirmed(var attendee, var session) when (
                before.position(attendee, session).isPresent()
            ) -> replacing(attendee, LetterKind.CHANGED).with(attendee, LetterKind.PROMOTED, session);
            case SeatConfirmed(var attendee, _) -> changed(attendee);
            case SeatWaitlisted(var attendee, _) -> changed(attendee);
            case SeatReleased(var attendee, var session, var by) -> switch (by) {
                case ATTENDEE, ORGANISER -> changed(attendee);
                case PROGRAMME -> released(programme, attendee, session);
                case CANCELLATION, ADMITTED -> this;
            };
            case ProgrammePublished(var after) -> programme == null
                ? this
                : programmeChanged(programme, after, before);
            case BadgeReissued(var badge, _) when (
                before.attendee(new AttendeeId(badge.value())) != null
            ) -> with(new AttendeeId(badge.value()), LetterKind.BADGE_REISSUED, null);
            case LinkReplaced(var attendee, _) -> with(attendee, LetterKind.NEW_LINK, null);
            case AddressChanged(var attendee) -> with(attendee, LetterKind.ADDRESS_CHANGED, null);
            case StandbyOffered(var session, var attendee, _) -> with(attendee, LetterKind.STANDBY, session);
            case LettersKept(var upTo) -> kept(upTo);
            case AttendeeErased(var attendee, _) -> without(attendee);
            case
                AttendeeEvent _,
                BadgeEvent _,
                ProgrammeEvent _,
                StaffEvent _,
                LetterEvent _,
                AttendanceEvent _,
                StandbyEvent _,
                DoorPhoneEvent _ -> this;
        };
    }

    private @Nullable LetterKind telling(AttendeeId attendee) {
        Long number = telling.get(attendee);
        DueLetter letter = number == null ? null : due.get(number);
        return letter == null ? null : letter.kind();
    }

    private DueLetters changed(AttendeeId attendee) {
        return telling(attendee) == null ? with(attendee, LetterKind.CHANGED, null) : this;
    }

    private DueLetters programmeChanged(AttendeeId attendee, UnaryOperator<ProgrammeChanges> news) {
        Long number = telling.get(attendee);
        DueLetter told = number == null ? null : due.get(number);
        if (number != null && told != null && told.kind() == LetterKind.PROGRAMME_CHANGED) {
            DueLetter more = new DueLetter(attendee, told.kind(), null, news.apply(told.changes()));
            return new DueLetters(count, due.plus(number, more), telling);
        }
        return telling(attendee) == LetterKind.REGISTERED
            ? this
            : replacing(attendee, LetterKind.CHANGED).with(
                  new DueLetter(
                      attendee,
                      LetterKind.PROGRAMME_CHANGED,
                      null,
                      news.apply(ProgrammeChanges.NONE)
                  )
              );
    }

    /** Everybody who has, or waits for, a session that is not what it was. */
    private DueLetters programmeChanged(Programme was, Programme is, Registrations before) {
        DueLetters next = this;
        for (Session session : was.sessions()) {
            if (!looks(was, session.id()).equals(looks(is, session.id()))) {
                UnaryOperator<ProgrammeChanges> news = is.session(session.id()).isPresent()
                    ? known -> known.withOther(session.id())
                    : known -> known.withGone(session.id(), session.title());
                SessionSeats seats = before.session(session.id());
                for (AttendeeId attendee : seats.confirmed().inOrder()) {
                    next = next.programmeChanged(attendee, news);
                }
                for (AttendeeId attendee : seats.waiting().inOrder()) {
                    next = next.programmeChanged(attendee, news);
                }
            }
        }
        return next;
    }

    /** A session that is gone altogether has been told when the programme was published. */
    private DueLetters released(@Nullable Programme programme, AttendeeId attendee, SessionId id) {
        Session session = programme == null ? null : programme.session(id).orElse(null);
        return session == null
            ? this
            : programmeChanged(attendee, known -> known.withGone(id, session.title()));
    }

    /** What somebody needs to know to go there; nothing for a session that is not there. */
    private static List<Object> looks(Programme programme, SessionId id) {
        return programme
            .session(id)
            .map(session ->
                List.<Object>of(
                    session.title(),
                    session.startsAt(),
                    session.endsAt(),
                    programme.room(session.room()).map(Room::name).orElse(""),
                    Objects.requireNonNullElse(session.place(), "")
                )
            )
            .orElse(List.of());
    }

    /** Who has cancelled has no sessions that could be told. */
    private DueLetters withoutChange(AttendeeId attendee) {
        return replacing(attendee, LetterKind.CHANGED).replacing(attendee, LetterKind.PROGRAMME_CHANGED);
    }

    /** Without that letter, if it is the newest that tells the sessions. */
    private DueLetters replacing(AttendeeId attendee, LetterKind kind) {
        Long number = telling.get(attendee);
        return number == null || telling(attendee) != kind
            ? this
            : new DueLetters(count, due.minus(number), telling.minus(attendee));
    }

    private DueLetters kept(long upTo) {
        PMap<AttendeeId, Long> left = telling;
        for (DueLetter letter : due.headMap(upTo, true).values()) {
            Long number = left.get(letter.attendee());
            if (number != null && number <= upTo) {
                left = left.minus(letter.attendee());
            }
        }
        return new DueLetters(count, due.tailMap(upTo, false), left);
    }

    /** Nobody is written to who has asked to be forgotten. */
    private DueLetters without(AttendeeId attendee) {
        PSortedMap<Long, DueLetter> left = due;
        for (var letter : due.entrySet()) {
            if (letter.getValue().attendee().equals(attendee)) {
                left = left.minus(letter.getKey());
            }
        }
        return new DueLetters(count, left, telling.minus(attendee));
    }

    private DueLetters with(AttendeeId attendee, LetterKind kind, @Nullable SessionId session) {
        return with(new DueLetter(attendee, kind, session));
    }

    private DueLetters with(DueLetter letter) {
        return new DueLetters(
            count + 1,
            due.plus(count + 1, letter),
            letter.kind().tellsSessions() ? telling.plus(letter.attendee(), count + 1) : telling
        );
    }
}
