package lanyard.ledger.kafka;

import java.util.List;
import java.util.Map;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Model;
import lanyard.ledger.Refusal;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** A gate that expects whoever took a ticket at the booth and lets each in once: the other service. */
record Gate(PMap<Integer, Boolean> entered) {
    static final String SERVICE = "gate";

    sealed interface Command {
        record Expect(int number) implements Command {}

        record Enter(int number) implements Command {}
    }

    sealed interface Event {
        record Expected(int number) implements Event {}

        record Entered(int number) implements Event {}
    }

    enum No implements Refusal {
        NOT_EXPECTED,
        ALREADY_IN
    }

    static final Decider<Gate, Command, Event> DECIDER = new Decider<>() {
        @Override
        public Gate initial() {
            return new Gate(HashTreePMap.empty());
        }

        @Override
        public Decision<Event> decide(Gate gate, Command command) {
            return switch (command) {
                case Command.Expect(var number) -> Decision.accept(new Event.Expected(number));
                case Command.Enter(var number) when !gate.entered().containsKey(number) -> Decision.refuse(
                    No.NOT_EXPECTED
                );
                case Command.Enter(var number) when gate.entered().get(number) -> Decision.refuse(
                    No.ALREADY_IN
                );
                case Command.Enter(var number) -> Decision.accept(new Event.Entered(number));
            };
        }

        @Override
        public Gate evolve(Gate gate, Event event) {
            return switch (event) {
                case Event.Expected(var number) -> new Gate(gate.entered().plus(number, false));
                case Event.Entered(var number) -> new Gate(gate.entered().plus(number, true));
            };
        }
    };

    static final Model<Gate, Command, Event> MODEL = new Model<>(
        DECIDER,
        JsonEvents.of(
            Map.of("gate.expected.v1", Event.Expected.class, "gate.entered.v1", Event.Entered.class)
        ),
        List.of(),
        List.of(Booth.HOLDERS),
        List.of(Booth.source(taken -> new Command.Expect(taken.number())))
    );
}
