package lanyard.contracts;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.registration.RegistrationEvent;

/** All that is told, by topic and by wire name. */
final class Families {

    static final SortedMap<String, Class<?>> BY_TOPIC = new TreeMap<>(
        Map.of(
            "lanyard.registration.events",
            RegistrationEvent.class,
            "lanyard.checkin.events",
            CheckinEvent.class,
            "lanyard.gala.events",
            GalaEvent.class
        )
    );

    private Families() {}

    static SortedMap<String, Class<?>> events() {
        SortedMap<String, Class<?>> all = new TreeMap<>();
        BY_TOPIC.values().forEach(family ->
            WireNames.of(family).forEach((name, type) -> {
                if (all.put(name, type) != null) {
                    throw new IllegalStateException("two events are named " + name);
                }
            })
        );
        return all;
    }
}
