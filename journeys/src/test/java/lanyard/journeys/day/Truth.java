package lanyard.journeys.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What truly happened at the doors, kept beside the system and by none of its code: a person passes where the door opens,
 * and nowhere else. A badge is a person; where a copy of it passes too, that is a conflict.
 */
final class Truth {

    /**
     * Somebody went through a door.
     *
     * @param at by the phone's corrected clock
     * @param in or out, of wherever the person was
     * @param alone whether the phone let them in by itself
     */
    record Step(
        UUID scan,
        String badge,
        Instant at,
        String door,
        String session,
        boolean in,
        boolean alone,
        boolean provisional,
        boolean revoked
    ) {}

    /** How somebody came to a session. */
    record Visit(Instant first, String door, boolean inside) {}

    /** A place to be. @param slot in which it is on */
    record Session(String id, String title, String room, String slot, Instant from, Instant to, int seats) {}

    private final Map<String, Session> sessions;
    private final Map<String, Integer> seats;
    private final Map<String, List<Step>> steps = new TreeMap<>();
    private final Set<UUID> undone = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /** @param seats of each room */
    Truth(Map<String, Session> sessions, Map<String, Integer> seats) {
        this.sessions = sessions;
        this.seats = seats;
    }

    synchronized void knows(String badge) {
        known.add(badge);
    }

    synchronized void happened(Step step) {
        steps.computeIfAbsent(step.badge(), _ -> new ArrayList<>()).add(step);
    }

    synchronized void undone(UUID scan) {
        undone.add(scan);
    }

    synchronized boolean isIn(String badge, String session) {
        return session.equals(walk(badge, new TreeMap<>(), new TreeSet<>()));
    }

    /** Everybody's visits, by session and badge. */
    synchronized Map<String, Visit> visits() {
        Map<String, Visit> visits = new TreeMap<>();
        steps.keySet().forEach(badge -> walk(badge, visits, new TreeSet<>()));
        return visits;
    }

    /** What somebody has to look at. */
    synchronized Set<String> conflicts() {
        Set<String> conflicts = new TreeSet<>();
        Map<String, Visit> visits = new TreeMap<>();
        steps.keySet().forEach(badge -> walk(badge, visits, conflicts));
        Map<String, Integer> inside = new HashMap<>();
        visits.forEach((where, visit) -> {
            Session session = sessions.get(where.split(" ")[0]);
            if (visit.inside()) {
                inside.merge(session.room() + " " + session.slot(), 1, Integer::sum);
            }
        });
        inside.forEach((where, people) -> {
            if (people > seats.get(where.split(" ")[0])) {
                conflicts.add("ROOM_OVERFULL " + where);
            }
        });
        return conflicts;
    }

    /** Where the badge is at the end. */
    private String walk(String badge, Map<String, Visit> visits, Set<String> conflicts) {
        Step inside = null;
        List<Step> made = steps
            .getOrDefault(badge, List.of())
            .stream()
            .filter(step -> !undone.contains(step.scan()))
            .sorted(Comparator.comparing(Step::at))
            .toList();
        for (Step step : made) {
            if (!step.in()) {
                inside = null;
                continue;
            }
            boolean isThere = inside != null && inside.session().equals(step.session());
            if (step.revoked() && step.alone()) {
                conflicts.add("REVOKED_ADMITTED " + badge + " " + step.session() + " " + step.at());
            }
            if (inside == null || !isThere) {
                String where = step.session() + " " + badge;
                if (visits.putIfAbsent(where, new Visit(step.at(), step.door(), false)) == null) {
                    if (step.provisional() && !known.contains(badge)) {
                        conflicts.add("UNKNOWN_ADMITTED " + badge + " " + step.session() + " " + step.at());
                    }
                }
                inside = step;
            } else if (inside.alone() || step.alone()) {
                conflicts.add(
                    "ADMITTED_TWICE " + badge + " " + step.session() + " " + inside.at() + " " + step.at()
                );
            }
        }
        if (inside == null) {
            return "";
        }
        visits.computeIfPresent(inside.session() + " " + badge, (_, visit) ->
            new Visit(visit.first(), visit.door(), true)
        );
        return inside.session();
    }
}
