package lanyard.ledger.testing;

import java.util.List;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;
import lanyard.ledger.Refusal;

/** Given events, when a command, then events or a refusal. */
public final class Specification<S, C, E> {

    private final Decider<S, C, E> decider;
    private final S state;

    private Specification(Decider<S, C, E> decider, S state) {
        this.decider = decider;
        this.state = state;
    }

    public static <S, C, E> Specification<S, C, E> of(Decider<S, C, E> decider) {
        return new Specification<>(decider, decider.initial());
    }

    @SafeVarargs
    public final Specification<S, C, E> given(E... events) {
        return given(List.of(events));
    }

    public Specification<S, C, E> given(List<? extends E> events) {
        S next = state;
        for (E event : events) {
            next = decider.evolve(next, event);
        }
        return new Specification<>(decider, next);
    }

    public Outcome<S, C, E> when(C command) {
        return new Outcome<>(this, command, decider.decide(state, command));
    }

    public S state() {
        return state;
    }

    /** What the command led to. */
    public record Outcome<S, C, E>(Specification<S, C, E> before, C command, Decision<E> decision) {
        /** Exactly these events, in this order; none for "nothing changes". Returns the specification after them. */
        @SafeVarargs
        public final Specification<S, C, E> then(E... events) {
            return then(List.of(events));
        }

        public Specification<S, C, E> then(List<? extends E> events) {
            if (!decision.equals(new Decision.Accepted<>(List.<E>copyOf(events)))) {
                throw new AssertionError(
                    command + "\n  should lead to " + events + "\n  but leads to   " + decision
                );
            }
            return before.given(events);
        }

        public Specification<S, C, E> refused(Refusal refusal) {
            if (!decision.equals(new Decision.Refused<E>(refusal))) {
                throw new AssertionError(
                    command + "\n  should be refused: " + refusal + "\n  but leads to " + decision
                );
            }
            return before;
        }

        /** The events, whatever they are. */
        public List<E> events() {
            return switch (decision) {
                case Decision.Accepted<E>(var events) -> events;
                case Decision.Refused<E>(var refusal) -> throw new AssertionError(
                    command + " is refused: " + refusal
                );
            };
        }
    }
}
