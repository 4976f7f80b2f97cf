package lanyard.rebuilding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;
import lanyard.ledger.EventCodec;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Model;
import lanyard.ledger.Retention;

/** What must not be: a state in the order of a hash map. Constants of an enum hash by identity. */
final class Jumbled implements Decider<List<ChronoUnit>, String, String> {

    @Override
    public List<ChronoUnit> initial() {
        return List.of();
    }

    @Override
    public Decision<String> decide(List<ChronoUnit> state, String command) {
        return Decision.accept(command);
    }

    @Override
    public List<ChronoUnit> evolve(List<ChronoUnit> state, String event) {
        Set<ChronoUnit> units = new HashSet<>(state);
        units.add(ChronoUnit.valueOf(event));
        return List.copyOf(units);
    }

    static Model<List<ChronoUnit>, String, String> model() {
        return new Model<>(new Jumbled(), new Text(), List.of(), List.of(), List.of());
    }

    static Chronicle<List<ChronoUnit>, String, String> chronicle() {
        Chronicle<List<ChronoUnit>, String, String> units = new Chronicle<>(model(), _ -> {});
        for (ChronoUnit unit : ChronoUnit.values()) {
            CommandKey key = new CommandKey(new UUID(0, unit.ordinal()), 0);
            units.ask(new HistoryId("units"), key, Retention.FOR_EVER, Instant.EPOCH, unit.name());
        }
        return units;
    }

    private static final class Text implements EventCodec<String> {

        @Override
        public String type(String event) {
            return "unit";
        }

        @Override
        public byte[] encode(String event) {
            return event.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String decode(String type, byte[] value) {
            return new String(value, StandardCharsets.UTF_8);
        }
    }
}
