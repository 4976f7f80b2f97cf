package lanyard.gala.invitations;

import java.util.List;
import lanyard.contracts.SessionId;
import lanyard.contracts.gala.InvitationEvent;
import lanyard.contracts.gala.InvitationEvent.ClockAdopted;
import lanyard.contracts.gala.InvitationEvent.DinerArrived;
import lanyard.contracts.gala.InvitationEvent.HostInvited;
import lanyard.contracts.gala.InvitationEvent.HostUninvited;
import lanyard.contracts.gala.InvitationEvent.LinkAdopted;
import lanyard.contracts.gala.InvitationEvent.ProgrammeAdopted;
import lanyard.contracts.gala.InvitationEvent.SessionKeyTrusted;
import lanyard.contracts.gala.InvitationEvent.StaffSignedOut;
import lanyard.gala.invitations.InvitationCommand.AdoptClock;
import lanyard.gala.invitations.InvitationCommand.AdoptLink;
import lanyard.gala.invitations.InvitationCommand.AdoptProgramme;
import lanyard.gala.invitations.InvitationCommand.EndStaffSessions;
import lanyard.gala.invitations.InvitationCommand.Invite;
import lanyard.gala.invitations.InvitationCommand.NoteArrival;
import lanyard.gala.invitations.InvitationCommand.TrustSessionKey;
import lanyard.gala.invitations.InvitationCommand.Uninvite;
import org.jspecify.annotations.Nullable;

/** Takes in what the other services tell; what is known already is not told again. */
public final class InvitationsDecider {

    private InvitationsDecider() {}

    /** @param dinner the session whose door is the dinner's; null while none is announced */
    public static List<InvitationEvent> decide(
        Invitations known,
        @Nullable SessionId dinner,
        InvitationCommand command
    ) {
        return switch (command) {
            case Invite(var host) -> unless(known.isInvited(host), new HostInvited(host));
            case Uninvite(var host) -> unless(!known.isInvited(host), new HostUninvited(host));
            case NoteArrival(var badge, var session) -> unless(
                !session.equals(dinner) || known.hasArrived(badge),
                new DinerArrived(badge)
            );
            case AdoptProgramme(var programme) -> unless(
                programme.equals(known.programme()),
                new ProgrammeAdopted(programme)
            );
            case AdoptClock(var ahead) -> unless(ahead.equals(known.ahead()), new ClockAdopted(ahead));
            case TrustSessionKey(int number, var key) -> unless(
                key.equals(known.sessions().key(number)),
                new SessionKeyTrusted(number, key)
            );
            case EndStaffSessions(var staff, var at) -> unless(
                at.equals(known.sessions().endedAt().get(staff)),
                new StaffSignedOut(staff, at)
            );
            case AdoptLink(var host, int issue) -> unless(
                issue <= known.sessions().issueOf(host),
                new LinkAdopted(host, issue)
            );
        };
    }

    private static List<InvitationEvent> unless(boolean known, InvitationEvent event) {
        return known ? List.of() : List.of(event);
    }
}
