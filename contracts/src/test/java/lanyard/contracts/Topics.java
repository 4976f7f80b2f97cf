package lanyard.contracts;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lanyard.contracts.gala.Diner;
import lanyard.contracts.registration.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who writes and who reads which topic. That the services keep to it is seen in one-machine's {@code ToldTest}, where
 * all three are known.
 */
final class Topics {

    static final List<String> SERVICES = List.of("registration", "checkin", "gala");

    /**
     * A compacted topic of personal data.
     *
     * @param document null when no other service reads it, so that its form is nobody else's business
     */
    record Documents(String topic, @Nullable Class<?> document, String key, String promise) {}

    static final List<Documents> DOCUMENTS = List.of(
        new Documents(
            "lanyard.registration.people",
            Person.class,
            "conference/attendee",
            "Who an attendee is. Personal data."
        ),
        new Documents(
            "lanyard.registration.letters",
            null,
            "conference/attendee.number",
            "Letters as they were composed. Personal data, read by registration-service alone."
        ),
        new Documents(
            "lanyard.checkin.notes",
            null,
            "conference/note",
            "What doors write to organisers. Personal data, read by checkin-service alone."
        ),
        new Documents(
            "lanyard.gala.guests",
            Diner.class,
            "conference/attendee or conference/guest",
            "Who dines, and what they eat. Personal data."
        )
    );

    /** By service, what it reads of others. */
    static final SortedMap<String, Set<String>> READS = new TreeMap<>();

    static {
        READS.put("registration", Set.of("lanyard.checkin.events", "lanyard.gala.events"));
        READS.put(
            "checkin",
            Set.of(
                "lanyard.registration.events",
                "lanyard.registration.people",
                "lanyard.gala.events",
                "lanyard.gala.guests"
            )
        );
        READS.put(
            "gala",
            Set.of("lanyard.registration.events", "lanyard.registration.people", "lanyard.checkin.events")
        );
    }

    private static final List<String> DOORS = List.of("checkin");
    private static final List<String> SEATS = List.of("registration");
    private static final List<String> DINNER = List.of("gala");
    private static final List<String> BOTH = List.of("checkin", "gala");

    /** Which other services do something when they read this event; what is not here concerns its own service only. */
    private static final Map<String, List<String>> LISTENERS = Map.ofEntries(
        entry("lanyard.registration.programme-published.v1", BOTH),
        entry("lanyard.registration.session-seats-changed.v1", DOORS),
        entry("lanyard.registration.conference-clock-set.v1", BOTH),
        entry("lanyard.registration.attendee-registered.v1", BOTH),
        entry("lanyard.registration.registration-cancelled.v1", BOTH),
        entry("lanyard.registration.link-replaced.v1", DINNER),
        entry("lanyard.registration.seat-confirmed.v1", DOORS),
        entry("lanyard.registration.seat-waitlisted.v1", DOORS),
        entry("lanyard.registration.seat-released.v1", DOORS),
        entry("lanyard.registration.badge-key-published.v1", DOORS),
        entry("lanyard.registration.badge-reissued.v1", DOORS),
        entry("lanyard.registration.guest-badge-issued.v1", DOORS),
        entry("lanyard.registration.guest-badge-revoked.v1", DOORS),
        entry("lanyard.registration.session-key-published.v1", BOTH),
        entry("lanyard.registration.signed-out.v1", BOTH),
        entry("lanyard.registration.standby-offered.v1", DOORS),
        entry("lanyard.checkin.device-enrolled.v1", SEATS),
        entry("lanyard.checkin.device-revoked.v1", SEATS),
        entry("lanyard.checkin.checked-in.v1", List.of("gala", "registration")),
        entry("lanyard.checkin.checked-out.v1", SEATS),
        entry("lanyard.checkin.scan-undone.v1", SEATS),
        entry("lanyard.checkin.turned-away.v1", SEATS),
        entry("lanyard.gala.dinner-announced.v1", DOORS),
        entry("lanyard.gala.party-confirmed.v1", List.of("registration", "checkin")),
        entry("lanyard.gala.party-waitlisted.v1", List.of("registration", "checkin")),
        entry("lanyard.gala.party-declined.v1", List.of("registration", "checkin"))
    );

    private Topics() {}

    static List<String> listeners(String wireName) {
        return LISTENERS.getOrDefault(wireName, List.of());
    }

    static String writer(String topic) {
        return topic.split("\\.")[1];
    }

    static List<String> readers(String topic) {
        return SERVICES.stream()
            .filter(service -> READS.getOrDefault(service, Set.of()).contains(topic))
            .toList();
    }
}
