package lanyard.contracts;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds every event of a sealed family by its {@link WireName}. */
public final class WireNames {

    private WireNames() {}

    /**
     * All events below {@code family}, by wire name.
     *
     * @throws IllegalStateException when an event has no wire name, or shares it with another
     */
    public static <E> Map<String, Class<? extends E>> of(Class<E> family) {
        SortedMap<String, Class<? extends E>> found = new TreeMap<>();
        collect(family, family, found);
        return found;
    }

    private static <E> void collect(
        Class<?> type,
        Class<E> family,
        SortedMap<String, Class<? extends E>> found
    ) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted, family, found);
            }
            return;
        }
        WireName name = type.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalStateException(type.getName() + " has no @WireName");
        }
        if (found.put(name.value(), type.asSubclass(family)) != null) {
            throw new IllegalStateException("two events are named " + name.value());
        }
    }
}
