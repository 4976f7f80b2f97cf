package lanyard.gala;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.gala.DinnerEvent.DinnerAnnounced;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.gala.InvitationEvent.HostInvited;
import lanyard.contracts.gala.InvitationEvent.ProgrammeAdopted;
import lanyard.contracts.gala.PartyEvent.PartyConfirmed;
import lanyard.contracts.gala.PartyEvent.PartyDeclined;
import lanyard.contracts.gala.PartyEvent.PartyWaitlisted;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.contracts.programme.Slot;
import lanyard.gala.GalaCommand.OfInvitation;
import lanyard.gala.GalaCommand.OfParty;
import lanyard.gala.invitations.InvitationCommand;
import lanyard.gala.parties.PartyCommand;
import lanyard.ledger.testing.Specification;

/** People and words that the gala's specifications share. */
public final class GalaExamples {

    public static final SessionId GALA = new SessionId("gala");
    public static final SessionId PLENARY = new SessionId("bp");
    public static final Instant DINNER_STARTS = Instant.parse("2026-09-13T18:00:00Z");
    public static final Instant USUAL_DEADLINE = Instant.parse("2026-09-13T17:00:00Z");
    public static final Instant IN_TIME = Instant.parse("2026-09-13T09:00:00Z");
    public static final Instant TOO_LATE = USUAL_DEADLINE;

    public static final AttendeeId ADA = attendee(1);
    public static final AttendeeId BEN = attendee(2);
    public static final AttendeeId CYD = attendee(3);
    public static final AttendeeId DEE = attendee(4);

    private GalaExamples() {}

    public static AttendeeId attendee(int number) {
        return new AttendeeId(new UUID(1, number));
    }

    public static GuestId guest(int number) {
        return new GuestId(new UUID(2, number));
    }

    public static List<GuestId> guests(int... numbers) {
        return Arrays.stream(numbers).mapToObj(GalaExamples::guest).toList();
    }

    public static Programme programme(int galaSeats) {
        return new Programme(
            "Day 2",
            "GO Lab",
            LocalDate.of(2026, 9, 13),
            ZoneId.of("Europe/London"),
            List.of(new Room(new RoomId("great-hall"), "great hall", 180)),
            List.of(new Slot(new SlotId("evening"), "Gala")),
            List.of(session(PLENARY, SessionKind.PLENARY, 100), session(GALA, SessionKind.GALA, galaSeats))
        );
    }

    public static Session session(SessionId id, SessionKind kind, int seats) {
        return new Session(
            id,
            new SlotId("evening"),
            "Gala",
            "",
            kind,
            new RoomId("great-hall"),
            null,
            seats,
            DINNER_STARTS,
            DINNER_STARTS.plusSeconds(3 * 3600)
        );
    }

    /** A dinner with that many places, to which Ada, Ben, Cyd and Dee are invited. */
    public static Specification<Gala, GalaCommand, GalaEvent> dinnerFor(int places) {
        return Specification.of(new GalaDecider())
            .given(new ProgrammeAdopted(programme(places)), announced(places))
            .given(new HostInvited(ADA), new HostInvited(BEN), new HostInvited(CYD), new HostInvited(DEE));
    }

    public static DinnerAnnounced announced(int places) {
        return new DinnerAnnounced(GALA, places, 3, USUAL_DEADLINE);
    }

    /** Comes with these guests, who have not been named before. */
    public static GalaCommand comes(AttendeeId host, int... guests) {
        return new OfParty(
            new PartyCommand.Come(host, guests(guests), Set.copyOf(guests(guests)), false, IN_TIME)
        );
    }

    /** Comes with these guests, all of whom should be known. */
    public static GalaCommand keeps(AttendeeId host, int... guests) {
        return new OfParty(new PartyCommand.Come(host, guests(guests), Set.of(), false, IN_TIME));
    }

    public static GalaCommand staysAway(AttendeeId host) {
        return new OfParty(new PartyCommand.StayAway(host, IN_TIME));
    }

    public static GalaCommand told(InvitationCommand command) {
        return new OfInvitation(command);
    }

    public static PartyConfirmed confirmed(AttendeeId host, int... guests) {
        return new PartyConfirmed(host, guests(guests));
    }

    public static PartyWaitlisted waitlisted(AttendeeId host, int... guests) {
        return new PartyWaitlisted(host, guests(guests));
    }

    public static PartyDeclined declined(AttendeeId host) {
        return new PartyDeclined(host);
    }
}
