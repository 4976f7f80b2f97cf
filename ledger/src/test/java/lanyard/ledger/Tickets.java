package lanyard.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** A small domain for tests of the ledger itself: numbered tickets, of which there are only so many. */
record Tickets(PVector<String> takenBy) {
    static final int LIMIT = 5;

    sealed interface Command {
        record Take(String who, int count) implements Command {}

        record Explode() implements Command {}

        record Nothing() implements Command {}
    }

    sealed interface Event {
        record Taken(String who) implements Event {}

        record Noted(String what) implements Event {}
    }

    enum No implements Refusal {
        SOLD_OUT
    }

    record Holder(String name, String address) {}

    static final DocumentTopic<Holder> HOLDERS = new DocumentTopic<>(
        "holders",
        Holder.class,
        Holder::address
    );

    static final JsonEvents<Event> CODEC = JsonEvents.of(
        Map.of("tickets.taken.v1", Event.Taken.class, "tickets.noted.v1", Event.Noted.class)
    );

    static final Decider<Tickets, Command, Event> DECIDER = new Decider<>() {
        @Override
        public Tickets initial() {
            return new Tickets(TreePVector.empty());
        }

        @Override
        public Decision<Event> decide(Tickets state, Command command) {
            return switch (command) {
                case Command.Take(var who, var count) when (
                    state.takenBy().size() + count > LIMIT
                ) -> Decision.refuse(No.SOLD_OUT);
                case Command.Take(var who, var count) -> {
                    List<Event> taken = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        taken.add(new Event.Taken(who));
                    }
                    yield Decision.accept(taken);
                }
                case Command.Explode() -> throw new IllegalStateException("a rule with a fault in it");
                case Command.Nothing() -> Decision.accept(List.of());
            };
        }

        @Override
        public Tickets evolve(Tickets state, Event event) {
            return switch (event) {
                case Event.Taken(var who) -> new Tickets(state.takenBy().plus(who));
                case Event.Noted(var what) -> state;
            };
        }
    };

    static Optional<Command> oneFor(String who) {
        return Optional.of(new Command.Take(who, 1));
    }
}
