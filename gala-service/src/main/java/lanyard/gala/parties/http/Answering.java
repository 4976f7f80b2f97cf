package lanyard.gala.parties.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lanyard.access.http.Problem;
import lanyard.access.http.ProblemError;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.gala.Diner;
import lanyard.gala.GalaCommand.OfParty;
import lanyard.gala.parties.Diners;
import lanyard.gala.parties.Party;
import lanyard.gala.parties.PartyCommand;
import lanyard.gala.parties.PartyCommand.Come;
import lanyard.gala.parties.PartyCommand.StayAway;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.Documents;
import org.jspecify.annotations.Nullable;

/** Makes of a host's answer what is asked of the history, and what is written beside it. */
final class Answering {

    private final AttendeeId host;
    private final Instant now;
    private final boolean coming;
    private final List<GuestId> guests = new ArrayList<>();
    private final Set<GuestId> newcomers = new HashSet<>();
    private final Map<String, Diner> said = new HashMap<>();

    /** @throws Problem {@code invalid} when a guest is named twice */
    Answering(AttendeeId host, RsvpRequest request, Instant now) {
        this.host = host;
        this.now = now;
        this.coming = request.coming();
        if (coming) {
            said.put(host.toString(), request.asDiner());
        }
        for (RsvpRequest.NamedGuest guest : request.named()) {
            GuestId id = idOf(guest);
            if (guests.contains(id)) {
                String field = "guests[" + guests.size() + "].guestId";
                throw Problem.invalid(List.of(ProblemError.inField(field, "guest-twice", "is named twice")));
            }
            guests.add(id);
            said.put(id.toString(), guest.asDiner());
        }
    }

    private GuestId idOf(RsvpRequest.NamedGuest guest) {
        if (guest.guestId() != null) {
            return guest.guestId();
        }
        GuestId given = new GuestId(UUID.randomUUID());
        newcomers.add(given);
        return given;
    }

    /** @param known what the leader knows of what people said before */
    OfParty command(Documents known) {
        PartyCommand command = coming
            ? new Come(host, guests, newcomers, saysSomethingElseThan(known), now)
            : new StayAway(host, now);
        return new OfParty(command);
    }

    private boolean saysSomethingElseThan(Documents known) {
        return said
            .entrySet()
            .stream()
            .anyMatch(
                entry ->
                    !known.find(Diners.TOPIC, entry.getKey()).filter(entry.getValue()::equals).isPresent()
            );
    }

    /** What is said now, and nothing any more of those who do not come. */
    List<DocumentWrite<?>> documents(@Nullable Party before) {
        List<DocumentWrite<?>> writes = new ArrayList<>();
        said.forEach((id, diner) -> writes.add(new DocumentWrite<>(Diners.TOPIC, id, diner)));
        if (!coming) {
            writes.add(new DocumentWrite<>(Diners.TOPIC, host.toString(), null));
        }
        if (before != null) {
            before
                .guests()
                .stream()
                .filter(guest -> !guests.contains(guest))
                .forEach(guest -> writes.add(new DocumentWrite<>(Diners.TOPIC, guest.toString(), null)));
        }
        return writes;
    }
}
