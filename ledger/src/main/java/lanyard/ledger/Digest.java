package lanyard.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of immutable state that is the same in every JVM: records by their components, lists in their order,
 * maps and sets by their contents only, everything else by class and text.
 */
public final class Digest {

    private Digest() {}

    /** SHA-256 in hexadecimal. */
    public static String of(@Nullable Object state) {
        return HexFormat.of().formatHex(hash(state));
    }

    private static byte[] hash(@Nullable Object value) {
        return switch (value) {
            case null -> sha("null".getBytes(StandardCharsets.UTF_8), List.of());
            case Optional<?> optional -> hash(optional.orElse(null));
            case Map<?, ?> map -> {
                TreeMap<ByteBuffer, byte[]> sorted = new TreeMap<>();
                map.forEach((key, held) -> sorted.put(ByteBuffer.wrap(hash(key)), hash(held)));
                yield sha(
                    "map",
                    sorted
                        .entrySet()
                        .stream()
                        .flatMap(e -> List.of(e.getKey().array(), e.getValue()).stream())
                        .toList()
                );
            }
            case SortedSet<?> sorted -> sha("list", sorted.stream().map(Digest::hash).toList());
            case Set<?> set -> {
                TreeSet<ByteBuffer> sorted = new TreeSet<>();
                set.forEach(held -> sorted.add(ByteBuffer.wrap(hash(held))));
                yield sha("set", sorted.stream().map(ByteBuffer::array).toList());
            }
            case Collection<?> list -> sha("list", list.stream().map(Digest::hash).toList());
            case Record record -> sha(record.getClass().getName(), List.of(components(record)));
            case byte[] bytes -> sha("bytes", List.of(bytes));
            case Enum<?> constant -> sha(
                constant.getDeclaringClass().getName(),
                List.of(utf8(constant.name()))
            );
            default -> sha(value.getClass().getName(), List.of(utf8(value.toString())));
        };
    }

    private static byte[] components(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        ByteBuffer all = ByteBuffer.allocate(32 * components.length);
        for (RecordComponent component : components) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                all.put(hash(accessor.invoke(record)));
            } catch (IllegalAccessException | InvocationTargetException closed) {
                throw new IllegalArgumentException(record.getClass() + " cannot be read", closed);
            }
        }
        return all.array();
    }

    private static byte[] sha(String kind, List<byte[]> parts) {
        return sha(utf8(kind), parts);
    }

    private static byte[] sha(byte[] kind, List<byte[]> parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(kind);
            sha.update((byte) 0);
            parts.forEach(sha::update);
            return sha.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
