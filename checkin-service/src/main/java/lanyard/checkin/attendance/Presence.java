package lanyard.checkin.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lanyard.checkin.attendance.Trail.Step;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Where somebody has been, as it follows from the trail.
 *
 * @param inside the session the person is in now: at most one, nobody is in two places
 * @param twice scans that let in somebody who was in already, by a phone that could not know or after one
 */
public record Presence(
    Trail trail,
    @Nullable SessionId inside,
    PSortedMap<SessionId, Visit> visits,
    List<Twice> twice
) {
    static final Presence NOWHERE = new Presence(Trail.EMPTY, null, TreePMap.empty(), List.of());

    /** Two scans that let the same badge in, without a step out between them. The earlier one stands. */
    public record Twice(SessionId session, ScanId earlier, ScanId later) {}

    /** A step through a door, for people to look at. */
    public record Through(ScanId scan, Instant at, DoorId door, SessionId session, boolean alone) {}

    public Presence {
        twice = List.copyOf(twice);
    }

    public boolean isIn(SessionId session) {
        return session.equals(inside);
    }

    /** What that scan at that door did; null when it is not known, or was undone. */
    public @Nullable Through through(ScanId scan, DoorId door) {
        Step step = trail.step(scan, door);
        return step == null ? null : through(step).orElse(null);
    }

    /** What that scan did, wherever; null when it is not known, or was undone. */
    public @Nullable Through through(ScanId scan) {
        return trail
            .steps()
            .values()
            .stream()
            .filter(step -> step.scan().equals(scan))
            .reduce((_, last) -> last)
            .flatMap(Presence::through)
            .orElse(null);
    }

    /** The scan by which the person first came to the session, which is one that was visited. */
    public ScanId first(SessionId session) {
        return trail
            .steps()
            .values()
            .stream()
            .filter(step -> step instanceof Step.In in && in.session().equals(session))
            .findFirst()
            .orElseThrow()
            .scan();
    }

    /** Whether the person was let in somewhere before anybody knew of the badge. */
    public boolean wasProvisional() {
        return visits
            .values()
            .stream()
            .anyMatch(visit -> visit.admission() == Admission.PROVISIONAL);
    }

    /** None for a step out of nobody knows where: there is nothing that a person could look at, or take back. */
    private static Optional<Through> through(Step step) {
        return switch (step) {
            case Step.In(var scan, var at, var door, var session, _, var alone) -> Optional.of(
                new Through(scan, at, door, session, alone)
            );
            case Step.Out(var scan, var at, var door, var session) -> Optional.of(
                new Through(scan, at, door, session, false)
            );
            case Step.OutUnknown _ -> Optional.empty();
        };
    }

    Presence with(CheckedIn in) {
        return of(trail.with(in));
    }

    Presence with(CheckedOut out) {
        return of(trail.with(out));
    }

    /** @param notIn answered so at a door that did not know that the person is in; nothing to who is nowhere */
    Presence with(TurnedAway notIn) {
        return of(trail.with(notIn));
    }

    /** As if that scan had never been. */
    public Presence without(ScanId undone) {
        return of(trail.without(undone));
    }

    private static Presence of(Trail trail) {
        Step.In inside = null;
        Map<SessionId, Visit> visits = new TreeMap<>();
        List<Twice> twice = new ArrayList<>();
        for (Step step : trail.steps().values()) {
            Step.In before = inside;
            inside = switch (step) {
                case Step.In in when before != null && before.session().equals(in.session()) -> {
                    if (before.alone() || in.alone()) {
                        twice.add(new Twice(in.session(), before.scan(), in.scan()));
                    }
                    yield before;
                }
                case Step.In in -> {
                    out(before, visits);
                    visits.merge(in.session(), Visit.first(in.at(), in.door(), in.admission()), (visit, _) ->
                        visit.again(in.at(), in.door())
                    );
                    yield in;
                }
                case Step.Out _, Step.OutUnknown _ -> out(before, visits);
            };
        }
        return new Presence(trail, inside == null ? null : inside.session(), TreePMap.from(visits), twice);
    }

    /** Nowhere, which is where whoever has gone out is. */
    private static Step.@Nullable In out(Step.@Nullable In inside, Map<SessionId, Visit> visits) {
        if (inside != null) {
            visits.computeIfPresent(inside.session(), (_, visit) -> visit.out());
        }
        return null;
    }
}
