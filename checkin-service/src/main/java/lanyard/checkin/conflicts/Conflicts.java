package lanyard.checkin.conflicts;

import java.util.function.UnaryOperator;
import lanyard.checkin.conflicts.Conflict.Settled;
import lanyard.contracts.ConflictId;
import lanyard.contracts.checkin.ConflictEvent;
import lanyard.contracts.checkin.ConflictEvent.ConflictCleared;
import lanyard.contracts.checkin.ConflictEvent.ConflictRaised;
import lanyard.contracts.checkin.ConflictEvent.ConflictSettled;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;

/** The conflicts of one conference, in the order in which they were raised. */
public record Conflicts(OrderedPMap<ConflictId, Conflict> byId) {
    public static final Conflicts NONE = new Conflicts(OrderedPMap.empty());

    public Conflicts evolve(ConflictEvent event) {
        return switch (event) {
            case ConflictRaised raised -> with(
                raised.conflict(),
                new Conflict(
                    raised.kind(),
                    raised.badge(),
                    raised.session(),
                    raised.scan(),
                    raised.other(),
                    raised.at(),
                    false,
                    settled(raised.conflict())
                )
            );
            case ConflictCleared(var id, _) -> changed(id, Conflict::asCleared);
            case ConflictSettled(var id, var decision, var by, var at) -> changed(id, conflict ->
                conflict.asSettled(new Settled(decision, by, at))
            );
        };
    }

    private Conflicts with(ConflictId id, Conflict conflict) {
        return new Conflicts(byId.plus(id, conflict));
    }

    private Conflicts changed(ConflictId id, UnaryOperator<Conflict> change) {
        Conflict known = of(id);
        return known == null ? this : with(id, change.apply(known));
    }

    private @Nullable Settled settled(ConflictId id) {
        Conflict known = of(id);
        return known == null ? null : known.settled();
    }

    public @Nullable Conflict of(ConflictId id) {
        return byId.get(id);
    }

    /** Whether it was raised, and nothing that was told later explains it. */
    boolean stands(ConflictId id) {
        Conflict known = of(id);
        return known != null && !known.cleared();
    }
}
