package lanyard.registration.programme;

import static lanyard.registration.programme.ProgrammeRefusal.NO_PROGRAMME;
import static lanyard.registration.programme.ProgrammeRefusal.SEATS_ABOVE_ROOM;
import static lanyard.registration.programme.ProgrammeRefusal.SEATS_BELONG_TO_THE_GALA;
import static lanyard.registration.programme.ProgrammeRefusal.SEATS_BELOW_ONE;
import static lanyard.registration.programme.ProgrammeRefusal.UNKNOWN_SESSION;

import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.contracts.registration.ProgrammeEvent.ConferenceClockSet;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.ProgrammeEvent.SessionSeatsChanged;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Decision;
import lanyard.registration.programme.ProgrammeCommand.ChangeSeats;
import lanyard.registration.programme.ProgrammeCommand.PublishProgramme;
import lanyard.registration.programme.ProgrammeCommand.SetClock;

/** The rules of the programme. What they mean for people's seats follows in {@code registering}. */
public final class ProgrammeDecider {

    private ProgrammeDecider() {}

    public static Decision<RegistrationEvent> decide(PublishedProgramme state, ProgrammeCommand command) {
        return switch (command) {
            case PublishProgramme(var programme) -> programme.equals(state.programme())
                ? Decision.accept()
                : Decision.accept(new ProgrammePublished(programme));
            case ChangeSeats(var session, var seats) -> changeSeats(state, session, seats);
            case SetClock(var ahead) -> ahead.equals(state.ahead())
                ? Decision.accept()
                : Decision.accept(new ConferenceClockSet(ahead));
        };
    }

    private static Decision<RegistrationEvent> changeSeats(
        PublishedProgramme state,
        SessionId id,
        int seats
    ) {
        Programme programme = state.programme();
        if (programme == null) {
            return Decision.refuse(NO_PROGRAMME);
        }
        Session session = programme.session(id).orElse(null);
        if (session == null) {
            return Decision.refuse(UNKNOWN_SESSION);
        }
        if (session.kind() == SessionKind.GALA) {
            return Decision.refuse(SEATS_BELONG_TO_THE_GALA);
        }
        if (seats < 1) {
            return Decision.refuse(SEATS_BELOW_ONE);
        }
        int roomSeats = programme.room(session.room()).map(Room::seats).orElse(0);
        if (seats > roomSeats || RoomLoad.peak(programme.withSeats(id, seats), session.room()) > roomSeats) {
            return Decision.refuse(SEATS_ABOVE_ROOM);
        }
        return seats == session.seats()
            ? Decision.accept()
            : Decision.accept(new SessionSeatsChanged(id, seats));
    }
}
