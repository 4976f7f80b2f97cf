package lanyard.ledger;

import java.util.HashMap;
import java.util.Map;
import lanyard.ledger.EventCodec.UnreadableEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON, by wire name. Unknown fields are ignored, so that a newer writer may add optional ones. */
public final class JsonEvents<E> implements EventCodec<E> {

    /** How events and documents are written: readable times, nothing left to the platform's defaults. */
    public static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    private final Map<String, Class<? extends E>> classes;
    private final Map<Class<?>, String> names = new HashMap<>();

    private JsonEvents(Map<String, Class<? extends E>> classes) {
        this.classes = Map.copyOf(classes);
        classes.forEach((name, type) -> names.put(type, name));
    }

    public static <E> JsonEvents<E> of(Map<String, Class<? extends E>> classesByWireName) {
        return new JsonEvents<>(classesByWireName);
    }

    @Override
    public String type(E event) {
        String name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException(event.getClass() + " has no wire name");
        }
        return name;
    }

    @Override
    public byte[] encode(E event) {
        return JSON.writeValueAsBytes(event);
    }

    @Override
    public E decode(String type, byte[] value) {
        Class<? extends E> known = classes.get(type);
        if (known == null) {
            throw new UnreadableEvent("unknown type " + type);
        }
        try {
            return JSON.readValue(value, known);
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw new UnreadableEvent("malformed " + type, malformed);
        }
    }
}
