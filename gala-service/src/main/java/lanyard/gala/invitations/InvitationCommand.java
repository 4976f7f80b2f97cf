package lanyard.gala.invitations;

import java.time.Duration;
import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.StaffId;
import lanyard.contracts.programme.Programme;

/** What events of the other services ask of this one. None of them can be refused: it has happened. */
public sealed interface InvitationCommand {
    record Invite(AttendeeId host) implements InvitationCommand {}

    record Uninvite(AttendeeId host) implements InvitationCommand {}

    record NoteArrival(BadgeId badge, SessionId session) implements InvitationCommand {}

    record AdoptProgramme(Programme programme) implements InvitationCommand {}

    record AdoptClock(Duration ahead) implements InvitationCommand {}

    record TrustSessionKey(int keyNumber, String publicKey) implements InvitationCommand {}

    record EndStaffSessions(StaffId staff, Instant at) implements InvitationCommand {}

    record AdoptLink(AttendeeId host, int issue) implements InvitationCommand {}
}
