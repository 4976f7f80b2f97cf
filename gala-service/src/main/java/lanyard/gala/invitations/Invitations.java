package lanyard.gala.invitations;

import java.time.Duration;
import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.gala.InvitationEvent;
import lanyard.contracts.gala.InvitationEvent.ClockAdopted;
import lanyard.contracts.gala.InvitationEvent.DinerArrived;
import lanyard.contracts.gala.InvitationEvent.HostInvited;
import lanyard.contracts.gala.InvitationEvent.HostUninvited;
import lanyard.contracts.gala.InvitationEvent.LinkAdopted;
import lanyard.contracts.gala.InvitationEvent.ProgrammeAdopted;
import lanyard.contracts.gala.InvitationEvent.SessionKeyTrusted;
import lanyard.contracts.gala.InvitationEvent.StaffSignedOut;
import lanyard.contracts.programme.Programme;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What is known from the other services.
 *
 * @param ahead how far the conference's clock is ahead of UTC
 * @param arrived badges that came through the gala's door, whether or not they dine
 */
public record Invitations(
    @Nullable Programme programme,
    Duration ahead,
    PSet<AttendeeId> hosts,
    PSet<BadgeId> arrived,
    TrustedSessions sessions
) {
    public static final Invitations NONE = new Invitations(
        null,
        Duration.ZERO,
        HashTreePSet.empty(),
        HashTreePSet.empty(),
        TrustedSessions.NONE
    );

    public Invitations evolve(InvitationEvent event) {
        return switch (event) {
            case HostInvited(var host) -> withHosts(hosts.plus(host));
            case HostUninvited(var host) -> withHosts(hosts.minus(host));
            case DinerArrived(var badge) -> new Invitations(
                programme,
                ahead,
                hosts,
                arrived.plus(badge),
                sessions
            );
            case ProgrammeAdopted(var adopted) -> new Invitations(adopted, ahead, hosts, arrived, sessions);
            case ClockAdopted(var adopted) -> new Invitations(programme, adopted, hosts, arrived, sessions);
            case SessionKeyTrusted(int number, var key) -> withSessions(sessions.trusting(number, key));
            case StaffSignedOut(var staff, var at) -> withSessions(sessions.endedBefore(staff, at));
            case LinkAdopted(var host, int issue) -> withSessions(sessions.withLink(host, issue));
        };
    }

    public boolean isInvited(AttendeeId host) {
        return hosts.contains(host);
    }

    public boolean hasArrived(BadgeId badge) {
        return arrived.contains(badge);
    }

    /** The conference's time at this moment of real time. */
    public Instant conferenceTime(Instant realTime) {
        return realTime.plus(ahead);
    }

    private Invitations withHosts(PSet<AttendeeId> changed) {
        return new Invitations(programme, ahead, changed, arrived, sessions);
    }

    private Invitations withSessions(TrustedSessions changed) {
        return new Invitations(programme, ahead, hosts, arrived, changed);
    }
}
