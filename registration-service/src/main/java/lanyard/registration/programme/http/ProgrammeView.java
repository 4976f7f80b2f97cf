package lanyard.registration.programme.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.contracts.programme.Slot;
import lanyard.contracts.registration.Category;
import lanyard.registration.registering.Registrations;
import org.jspecify.annotations.Nullable;

/** The programme as everybody may see it, with the seats that are left. */
record ProgrammeView(
    ConferenceId id,
    String title,
    String organiser,
    LocalDate day,
    String timeZone,
    Instant now,
    String consentVersion,
    List<SlotView> slots,
    List<RoomView> rooms,
    List<SessionView> sessions
) {
    /** From the start of its first session to the end of its last. */
    record SlotView(SlotId id, String title, Instant startsAt, Instant endsAt) {}

    record RoomView(RoomId id, String name, int seats) {}

    /** @param openTo nobody, for a session whose places are not given by registering */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(
        SessionId id,
        SlotId slot,
        String title,
        String description,
        SessionKind kind,
        RoomId room,
        String roomName,
        @Nullable String place,
        int seats,
        int seatsLeft,
        int waiting,
        Instant startsAt,
        Instant endsAt,
        List<Category> openTo
    ) {}

    static ProgrammeView of(
        ConferenceId id,
        Programme programme,
        Registrations registrations,
        Instant now,
        String consentVersion
    ) {
        return new ProgrammeView(
            id,
            programme.title(),
            programme.organiser(),
            programme.day(),
            programme.timeZone().getId(),
            now,
            consentVersion,
            programme
                .slots()
                .stream()
                .flatMap(slot -> slot(programme, slot))
                .toList(),
            programme
                .rooms()
                .stream()
                .map(room -> new RoomView(room.id(), room.name(), room.seats()))
                .toList(),
            programme
                .sessions()
                .stream()
                .map(session -> session(programme, session, registrations))
                .toList()
        );
    }

    private static Stream<SlotView> slot(Programme programme, Slot slot) {
        List<Session> sessions = programme
            .sessions()
            .stream()
            .filter(session -> session.slot().equals(slot.id()))
            .toList();
        return sessions
            .stream()
            .map(Session::startsAt)
            .min(Comparator.naturalOrder())
            .map(startsAt ->
                new SlotView(
                    slot.id(),
                    slot.title(),
                    startsAt,
                    sessions.stream().map(Session::endsAt).max(Comparator.naturalOrder()).orElse(startsAt)
                )
            )
            .stream();
    }

    private static SessionView session(Programme programme, Session session, Registrations registrations) {
        SeatsView seats = SeatsView.of(session, registrations);
        return new SessionView(
            session.id(),
            session.slot(),
            session.title(),
            session.description(),
            session.kind(),
            session.room(),
            programme.room(session.room()).map(Room::name).orElse(""),
            session.place(),
            seats.seats(),
            seats.seatsLeft(),
            seats.waiting(),
            session.startsAt(),
            session.endsAt(),
            Stream.of(Category.values()).filter(session.kind()::isOpenTo).toList()
        );
    }
}
