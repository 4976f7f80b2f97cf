package lanyard.gala.invitations;

import java.util.Optional;
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
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.DoorPhoneEvent;
import lanyard.contracts.registration.LetterEvent;
import lanyard.contracts.registration.ProgrammeEvent;
import lanyard.contracts.registration.ProgrammeEvent.ConferenceClockSet;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.ProgrammeEvent.SessionSeatsChanged;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent;
import lanyard.contracts.registration.StaffEvent;
import lanyard.contracts.registration.StaffEvent.SessionKeyPublished;
import lanyard.contracts.registration.StaffEvent.SignInOffered;
import lanyard.contracts.registration.StaffEvent.SignedIn;
import lanyard.contracts.registration.StaffEvent.SignedOut;
import lanyard.contracts.registration.StandbyEvent;
import lanyard.gala.invitations.InvitationCommand.AdoptClock;
import lanyard.gala.invitations.InvitationCommand.AdoptLink;
import lanyard.gala.invitations.InvitationCommand.AdoptProgramme;
import lanyard.gala.invitations.InvitationCommand.EndStaffSessions;
import lanyard.gala.invitations.InvitationCommand.Invite;
import lanyard.gala.invitations.InvitationCommand.TrustSessionKey;
import lanyard.gala.invitations.InvitationCommand.Uninvite;

/** What registration tells, as the gala understands it: delegates are invited, the public is not. */
public final class FromRegistration {

    private FromRegistration() {}

    public static Optional<InvitationCommand> toCommand(RegistrationEvent event) {
        return switch (event) {
            case AttendeeEvent told -> ofAttendee(told);
            case ProgrammeEvent told -> ofProgramme(told);
            case StaffEvent told -> ofStaff(told);
            case
                SeatEvent _,
                BadgeEvent _,
                LetterEvent _,
                AttendanceEvent _,
                StandbyEvent _,
                DoorPhoneEvent _ -> Optional.empty();
        };
    }

    private static Optional<InvitationCommand> ofAttendee(AttendeeEvent event) {
        return switch (event) {
            case AttendeeRegistered(var attendee, var category, _, _, _) -> category == Category.DELEGATE
                ? Optional.of(new Invite(attendee))
                : Optional.empty();
            case RegistrationCancelled(var attendee, _, _) -> Optional.of(new Uninvite(attendee));
            case LinkReplaced(var attendee, int issue) -> Optional.of(new AdoptLink(attendee, issue));
            // Whoever is erased has cancelled before.
            case
                DetailsCorrected _,
                CalendarReplaced _,
                AddressChanged _,
                AttendeeErased _ -> Optional.empty();
        };
    }

    private static Optional<InvitationCommand> ofProgramme(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammePublished(var programme) -> Optional.of(new AdoptProgramme(programme));
            case ConferenceClockSet(var ahead) -> Optional.of(new AdoptClock(ahead));
            // the dinner's places are the gala's own, see DinnerAnnounced
            case SessionSeatsChanged _ -> Optional.empty();
        };
    }

    private static Optional<InvitationCommand> ofStaff(StaffEvent event) {
        return switch (event) {
            case SessionKeyPublished(int number, var publicKey) -> Optional.of(
                new TrustSessionKey(number, publicKey)
            );
            case SignedOut(var staff, var at) -> Optional.of(new EndStaffSessions(staff, at));
            case SignInOffered _, SignedIn _ -> Optional.empty();
        };
    }
}
