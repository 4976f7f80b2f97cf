package lanyard.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One value of any record of the contracts, always the same. */
final class Sample {

    private Sample() {}

    static Object of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        try {
            return record
                .getDeclaredConstructor(
                    Stream.of(components)
                        .map(RecordComponent::getType)
                        .toArray(Class[]::new)
                )
                .newInstance(
                    Stream.of(components)
                        .map(c -> valueOf(c.getGenericType(), c.getName()))
                        .toArray()
                );
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("no sample of " + record, failed);
        }
    }

    private static Object valueOf(Type type, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(valueOf(list.getActualTypeArguments()[0], name));
        }
        Class<?> known = (Class<?>) type;
        if (known.isEnum()) {
            return known.getEnumConstants()[0];
        }
        if (known == String.class) {
            return name.equals("value") ? "opening" : name;
        }
        if (known == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return switch (known.getSimpleName()) {
            case "int" -> 1;
            case "long" -> 1L;
            case "boolean", "Boolean" -> true;
            case "Instant" -> Instant.parse("2026-11-24T08:05:00Z");
            case "Duration" -> Duration.ofMinutes(-25);
            case "LocalDate" -> LocalDate.parse("2026-11-24");
            case "ZoneId" -> ZoneId.of("Europe/London");
            default -> of(known);
        };
    }
}
