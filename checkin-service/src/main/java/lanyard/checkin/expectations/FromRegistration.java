package lanyard.checkin.expectations;

import java.util.Optional;
import lanyard.checkin.expectations.ExpectationCommand.AdoptClock;
import lanyard.checkin.expectations.ExpectationCommand.AdoptProgramme;
import lanyard.checkin.expectations.ExpectationCommand.AdoptSeats;
import lanyard.checkin.expectations.ExpectationCommand.Book;
import lanyard.checkin.expectations.ExpectationCommand.CancelBadge;
import lanyard.checkin.expectations.ExpectationCommand.ExpectBadge;
import lanyard.checkin.expectations.ExpectationCommand.ExpectIssue;
import lanyard.checkin.expectations.ExpectationCommand.SignOutStaff;
import lanyard.checkin.expectations.ExpectationCommand.TrustBadgeKey;
import lanyard.checkin.expectations.ExpectationCommand.TrustSessionKey;
import lanyard.contracts.BadgeId;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.registration.AttendanceEvent;
import lanyard.contracts.registration.AttendeeEvent;
import lanyard.contracts.registration.AttendeeEvent.AddressChanged;
import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.CalendarReplaced;
import lanyard.contracts.registration.AttendeeEvent.DetailsCorrected;
import lanyard.contracts.registration.AttendeeEvent.LinkReplaced;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.BadgeEvent;
import lanyard.contracts.registration.BadgeEvent.BadgeKeyPublished;
import lanyard.contracts.registration.BadgeEvent.BadgeReissued;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeIssued;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeRevoked;
import lanyard.contracts.registration.DoorPhoneEvent;
import lanyard.contracts.registration.LetterEvent;
import lanyard.contracts.registration.ProgrammeEvent;
import lanyard.contracts.registration.ProgrammeEvent.ConferenceClockSet;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.ProgrammeEvent.SessionSeatsChanged;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatReleased;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.contracts.registration.StaffEvent;
import lanyard.contracts.registration.StaffEvent.SessionKeyPublished;
import lanyard.contracts.registration.StaffEvent.SignInOffered;
import lanyard.contracts.registration.StaffEvent.SignedIn;
import lanyard.contracts.registration.StaffEvent.SignedOut;
import lanyard.contracts.registration.StandbyEvent.StandbyOffered;
import lanyard.contracts.registration.StandbyEvent.StandbyOpened;

/** What registration-service's events mean at the doors. */
public final class FromRegistration {

    private static final int FIRST_ISSUE = 1;

    private FromRegistration() {}

    public static Optional<ExpectationCommand> toCommand(RegistrationEvent event) {
        return switch (event) {
            case ProgrammeEvent told -> Optional.of(programme(told));
            case AttendeeEvent told -> attendee(told);
            case SeatEvent told -> Optional.of(seat(told));
            case BadgeEvent told -> Optional.of(badge(told));
            case StaffEvent told -> staff(told);
            case StandbyOffered(var session, var attendee, _) -> Optional.of(
                new Book(BadgeId.of(attendee), session, Booking.STANDBY)
            );
            // The doors told these, or have no use for them.
            case AttendanceEvent _, StandbyOpened _, LetterEvent _, DoorPhoneEvent _ -> Optional.empty();
        };
    }

    private static ExpectationCommand programme(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammePublished(var programme) -> new AdoptProgramme(programme);
            case SessionSeatsChanged(var session, var seats) -> new AdoptSeats(session, seats);
            case ConferenceClockSet(var ahead) -> new AdoptClock(ahead);
        };
    }

    private static Optional<ExpectationCommand> attendee(AttendeeEvent event) {
        return switch (event) {
            case AttendeeRegistered registered -> Optional.of(
                new ExpectBadge(BadgeId.of(registered.attendee()), BadgeKind.ATTENDEE, FIRST_ISSUE)
            );
            case RegistrationCancelled cancelled -> Optional.of(
                new CancelBadge(BadgeId.of(cancelled.attendee()))
            );
            // Whoever is erased has cancelled before.
            case
                DetailsCorrected _,
                LinkReplaced _,
                CalendarReplaced _,
                AddressChanged _,
                AttendeeErased _ -> Optional.empty();
        };
    }

    private static ExpectationCommand seat(SeatEvent event) {
        BadgeId badge = BadgeId.of(event.attendee());
        return switch (event) {
            case SeatConfirmed(_, var session) -> new Book(badge, session, Booking.CONFIRMED);
            case SeatWaitlisted(_, var session) -> new Book(badge, session, Booking.WAITLISTED);
            case SeatReleased(_, var session, _) -> new Book(badge, session, Booking.NONE);
        };
    }

    private static ExpectationCommand badge(BadgeEvent event) {
        return switch (event) {
            case BadgeKeyPublished(var number, var key) -> new TrustBadgeKey(number, key);
            case BadgeReissued(var badge, var issue) -> new ExpectIssue(badge, issue);
            case GuestBadgeIssued(var guest, _) -> new ExpectBadge(
                BadgeId.of(guest),
                BadgeKind.GUEST,
                FIRST_ISSUE
            );
            case GuestBadgeRevoked(var guest) -> new CancelBadge(BadgeId.of(guest));
        };
    }

    private static Optional<ExpectationCommand> staff(StaffEvent event) {
        return switch (event) {
            case SessionKeyPublished(var number, var key) -> Optional.of(new TrustSessionKey(number, key));
            case SignedOut(var staff, var at) -> Optional.of(new SignOutStaff(staff, at));
            case SignInOffered _, SignedIn _ -> Optional.empty();
        };
    }
}
