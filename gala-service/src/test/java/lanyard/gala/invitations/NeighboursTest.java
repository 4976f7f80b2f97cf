package lanyard.gala.invitations;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.GALA;
import static lanyard.gala.GalaExamples.programme;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.StaffId;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.DetailsCorrected;
import lanyard.contracts.registration.AttendeeEvent.LinkReplaced;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.ProgrammeEvent.ConferenceClockSet;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.ProgrammeEvent.SessionSeatsChanged;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.StaffEvent.SessionKeyPublished;
import lanyard.contracts.registration.StaffEvent.SignedIn;
import lanyard.contracts.registration.StaffEvent.SignedOut;
import lanyard.gala.invitations.InvitationCommand.AdoptClock;
import lanyard.gala.invitations.InvitationCommand.AdoptLink;
import lanyard.gala.invitations.InvitationCommand.AdoptProgramme;
import lanyard.gala.invitations.InvitationCommand.EndStaffSessions;
import lanyard.gala.invitations.InvitationCommand.Invite;
import lanyard.gala.invitations.InvitationCommand.NoteArrival;
import lanyard.gala.invitations.InvitationCommand.TrustSessionKey;
import lanyard.gala.invitations.InvitationCommand.Uninvite;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final Instant AT = Instant.parse("2026-09-13T08:00:00Z");
    private static final StaffId STAFF = new StaffId(new UUID(5, 5));
    private static final ScanId SCAN = new ScanId(new UUID(6, 6));
    private static final DoorId DOOR = new DoorId(new UUID(7, 7));
    private static final BadgeId BADGE = BadgeId.of(ADA);

    @Test
    void delegates_are_invited_and_the_public_is_not() {
        assertThat(
            FromRegistration.toCommand(new AttendeeRegistered(ADA, Category.DELEGATE, "1", AT))
        ).contains(new Invite(ADA));
        assertThat(
            FromRegistration.toCommand(new AttendeeRegistered(ADA, Category.PUBLIC, "1", AT))
        ).isEmpty();
        assertThat(
            FromRegistration.toCommand(new RegistrationCancelled(ADA, CancelledBy.ATTENDEE, AT))
        ).contains(new Uninvite(ADA));
    }

    @Test
    void programme_clock_links_keys_and_sign_outs_are_adopted() {
        assertThat(FromRegistration.toCommand(new ProgrammePublished(programme(9)))).contains(
            new AdoptProgramme(programme(9))
        );
        assertThat(FromRegistration.toCommand(new ConferenceClockSet(Duration.ofHours(3)))).contains(
            new AdoptClock(Duration.ofHours(3))
        );
        assertThat(FromRegistration.toCommand(new LinkReplaced(ADA, 2))).contains(new AdoptLink(ADA, 2));
        assertThat(FromRegistration.toCommand(new SessionKeyPublished(1, "key"))).contains(
            new TrustSessionKey(1, "key")
        );
        assertThat(FromRegistration.toCommand(new SignedOut(STAFF, AT))).contains(
            new EndStaffSessions(STAFF, AT)
        );
    }

    @Test
    void what_does_not_concern_the_dinner_asks_nothing() {
        assertThat(FromRegistration.toCommand(new SeatConfirmed(ADA, GALA))).isEmpty();
        assertThat(FromRegistration.toCommand(new DetailsCorrected(ADA))).isEmpty();
        assertThat(FromRegistration.toCommand(new SessionSeatsChanged(GALA, 7))).isEmpty();
        assertThat(FromRegistration.toCommand(new SignedIn(STAFF, AT))).isEmpty();
        assertThat(FromCheckin.toCommand(new CheckedOut(SCAN, DOOR, BADGE, GALA, AT))).isEmpty();
    }

    @Test
    void a_check_in_is_an_arrival_somewhere() {
        assertThat(
            FromCheckin.toCommand(new CheckedIn(SCAN, DOOR, BADGE, GALA, Admission.WELCOME, AT))
        ).contains(new NoteArrival(BADGE, GALA));
    }
}
