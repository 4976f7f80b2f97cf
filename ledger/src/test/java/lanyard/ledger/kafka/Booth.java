package lanyard.ledger.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.ForeignSource;
import lanyard.ledger.HistoryId;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Model;
import lanyard.ledger.Refusal;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** A booth that hands out numbered tickets while there are any: the service under test. */
record Booth(int tickets, PMap<Integer, String> taken) {
    static final String SERVICE = "booth";

    sealed interface Command {
        record Open(int tickets) implements Command {}

        record Take(String who) implements Command {}

        /** Takes a ticket and says so at length. */
        record Chat(String who, int letters) implements Command {}

        record Explode() implements Command {}
    }

    sealed interface Event {
        record Opened(int tickets) implements Event {}

        record Taken(int number, String who) implements Event {}

        record Chatted(String words) implements Event {}
    }

    enum No implements Refusal {
        SOLD_OUT
    }

    record Holder(String name) {}

    static final DocumentTopic<Holder> HOLDERS = new DocumentTopic<>(
        "lanyard.booth.holders",
        Holder.class,
        Holder::name
    );

    static final JsonEvents<Event> CODEC = JsonEvents.of(
        Map.of(
            "booth.opened.v1",
            Event.Opened.class,
            "booth.taken.v1",
            Event.Taken.class,
            "booth.chatted.v1",
            Event.Chatted.class
        )
    );

    static final Decider<Booth, Command, Event> DECIDER = new Decider<>() {
        @Override
        public Booth initial() {
            return new Booth(0, HashTreePMap.empty());
        }

        @Override
        public Decision<Event> decide(Booth booth, Command command) {
            int next = booth.taken().size() + 1;
            return switch (command) {
                case Command.Open(var tickets) when tickets == booth.tickets() -> Decision.accept();
                case Command.Open(var tickets) -> Decision.accept(new Event.Opened(tickets));
                case Command.Take _ when next > booth.tickets() -> Decision.refuse(No.SOLD_OUT);
                case Command.Take(var who) -> Decision.accept(new Event.Taken(next, who));
                case Command.Chat(var who, var letters) -> Decision.accept(
                    new Event.Taken(next, who),
                    new Event.Chatted("x".repeat(letters))
                );
                case Command.Explode() -> throw new IllegalStateException("a rule with a fault in it");
            };
        }

        @Override
        public Booth evolve(Booth booth, Event event) {
            return switch (event) {
                case Event.Opened(var tickets) -> new Booth(tickets, booth.taken());
                case Event.Taken(var number, var who) -> new Booth(
                    booth.tickets(),
                    booth.taken().plus(number, who)
                );
                case Event.Chatted _ -> booth;
            };
        }
    };

    static final Model<Booth, Command, Event> MODEL = new Model<>(
        DECIDER,
        CODEC,
        List.of(HOLDERS),
        List.of(),
        List.of()
    );

    /** What the gate wants to hear of the booth. */
    static <C> ForeignSource<Event, C> source(Function<Event.Taken, C> command) {
        return new ForeignSource<>(
            SERVICE,
            LedgerSettings.eventsTopic(SERVICE),
            CODEC,
            (HistoryId _, Event event) ->
                event instanceof Event.Taken taken ? Optional.of(command.apply(taken)) : Optional.empty()
        );
    }
}
