package lanyard.contracts.gala;

import java.time.Duration;
import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.StaffId;
import lanyard.contracts.WireName;
import lanyard.contracts.programme.Programme;

/** Who may dine and who has arrived, learned from the other services. */
public sealed interface InvitationEvent extends GalaEvent {
    /** This attendee may RSVP. */
    @WireName("lanyard.gala.host-invited.v1")
    record HostInvited(AttendeeId host) implements InvitationEvent {}

    /** This attendee's registration ended; a party of theirs is declined by an event of its own. */
    @WireName("lanyard.gala.host-uninvited.v1")
    record HostUninvited(AttendeeId host) implements InvitationEvent {}

    /** Somebody came through the gala's door. */
    @WireName("lanyard.gala.diner-arrived.v1")
    record DinerArrived(BadgeId badge) implements InvitationEvent {}

    /** Dinner times come from this programme from now on. */
    @WireName("lanyard.gala.programme-adopted.v1")
    record ProgrammeAdopted(Programme programme) implements InvitationEvent {}

    /** Dinner goes by a clock that is {@code ahead} of UTC. */
    @WireName("lanyard.gala.clock-adopted.v1")
    record ClockAdopted(Duration ahead) implements InvitationEvent {}

    /** Staff and attendee sessions signed with this key are genuine. In the history {@code installation}. */
    @WireName("lanyard.gala.session-key-trusted.v1")
    record SessionKeyTrusted(int keyNumber, String publicKey) implements InvitationEvent {}

    /** Sessions of this member of staff that began before {@code at} are over. In the history {@code installation}. */
    @WireName("lanyard.gala.staff-signed-out.v1")
    record StaffSignedOut(StaffId staff, Instant at) implements InvitationEvent {}

    /** Sessions opened by a personal link before this issue are over. */
    @WireName("lanyard.gala.link-adopted.v1")
    record LinkAdopted(AttendeeId host, int issue) implements InvitationEvent {}
}
