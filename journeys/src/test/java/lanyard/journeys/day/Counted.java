package lanyard.journeys.day;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lanyard.journeys.day.Truth.Session;
import lanyard.journeys.day.Truth.Visit;
import tools.jackson.databind.JsonNode;

/** What the service tells of the day. */
final class Counted {

    private final Venue venue;

    Counted(Venue venue) {
        this.venue = venue;
    }

    /** What somebody has to look at, as {@link Truth#conflicts} writes it. */
    Set<String> told() {
        Set<String> told = new TreeSet<>();
        JsonNode conflicts = venue
            .organiser()
            .get("/api/checkin" + Venue.CONFERENCE + "/conflicts")
            .expect(200)
            .json();
        for (JsonNode conflict : conflicts) {
            if (!conflict.get("cleared").asBoolean()) {
                Session session = venue.sessions().get(conflict.get("session").asString());
                String kind = conflict.get("kind").asString();
                told.add(
                    kind.equals("ROOM_OVERFULL")
                        ? kind + " " + session.room() + " " + session.slot()
                        : kind +
                              " " +
                              conflict.get("badgeNumber").asString() +
                              " " +
                              session.id() +
                              " " +
                              conflict
                                  .get("sides")
                                  .valueStream()
                                  .map(side -> side.get("at").asString())
                                  .collect(Collectors.joining(" "))
                );
            }
        }
        return told;
    }

    String table() {
        return venue
            .organiser()
            .get("/api/checkin" + Venue.CONFERENCE + "/attendance.csv")
            .expect(200)
            .text();
    }

    /** Everybody who came, from the table that organisers download. */
    Map<String, Visit> visits() {
        Map<String, Visit> visits = new TreeMap<>();
        for (String line : table().split("\r\n")) {
            List<String> cells = Arrays.asList(
                line.substring(line.indexOf('"') + 1, line.length() - 1).split("\",\"", -1)
            );
            String first = cells.get(6);
            if (!first.isEmpty() && !first.equals("first in")) {
                visits.put(
                    cells.get(0) + " " + cells.get(2),
                    new Visit(
                        LocalDateTime.parse(first).atZone(Venue.ZONE).toInstant(),
                        cells.get(7),
                        cells.get(8).equals("yes")
                    )
                );
            }
        }
        return visits;
    }
}
