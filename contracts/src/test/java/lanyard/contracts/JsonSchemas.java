package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Schemas (draft 7) of what is told, by name. Unknown fields are allowed: a newer writer may add some. */
final class JsonSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private final SortedMap<String, Object> byName = new TreeMap<>();
    private final Map<String, Class<?>> named = new HashMap<>();

    SortedMap<String, Object> byName() {
        return byName;
    }

    /** A reference to the schema of a record. */
    Map<String, Object> of(String name, Class<?> record) {
        Class<?> before = named.putIfAbsent(name, record);
        if (before != null && before != record) {
            throw new IllegalStateException("two records would be named " + name);
        }
        if (before == null) {
            byName.put(name, Map.of()); // taken, should it contain itself
            byName.put(name, object(record));
        }
        return Map.of("$ref", PREFIX + name);
    }

    private Map<String, Object> object(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Map<String, Object> schema = typed(component.getGenericType());
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.put(component.getName(), optional ? orNull(schema) : schema);
            if (!optional) {
                required.add(component.getName());
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        if (!properties.isEmpty()) {
            object.put("properties", properties);
        }
        return object;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("oneOf", List.of(schema, Map.of("type", "null")));
    }

    private Map<String, Object> typed(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return ordered("type", "array", "items", typed(list.getActualTypeArguments()[0]));
        }
        Class<?> known = (Class<?>) type;
        if (known.isEnum()) {
            return ordered(
                "type",
                "string",
                "enum",
                Stream.of(known.getEnumConstants()).map(Object::toString).toList()
            );
        }
        if (known.isRecord()) {
            RecordComponent[] components = known.getRecordComponents();
            boolean bare =
                components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
            return bare ? value(known, components[0]) : of(known.getSimpleName(), known);
        }
        return plain(known);
    }

    private Map<String, Object> value(Class<?> id, RecordComponent component) {
        Map<String, Object> schema = new LinkedHashMap<>(typed(component.getGenericType()));
        schema.put("title", id.getSimpleName());
        return schema;
    }

    private static Map<String, Object> plain(Class<?> type) {
        if (type == int.class) {
            return ordered("type", "integer", "format", "int32");
        }
        if (type == long.class) {
            return ordered("type", "integer", "format", "int64");
        }
        if (type == boolean.class || type == Boolean.class) {
            return ordered("type", "boolean");
        }
        if (type == String.class) {
            return ordered("type", "string");
        }
        if (type == UUID.class) {
            return ordered("type", "string", "format", "uuid");
        }
        if (type == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        }
        if (type == LocalDate.class) {
            return ordered("type", "string", "format", "date");
        }
        if (type == Duration.class) {
            return ordered("type", "string", "description", "an ISO 8601 duration, which may be negative");
        }
        if (type == ZoneId.class) {
            return ordered("type", "string", "description", "a name of the IANA time zone database");
        }
        throw new IllegalStateException("no schema says what a " + type + " is in JSON");
    }

    /** A map in the order in which it is told. */
    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
