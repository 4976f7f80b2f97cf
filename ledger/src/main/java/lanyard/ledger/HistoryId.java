package lanyard.ledger;

import java.util.Objects;

/** Names one history: a conference, or {@link #INSTALLATION}. It is the key of its records in Kafka. */
public record HistoryId(String value) implements Comparable<HistoryId> {
    /** What concerns the whole installation: staff and their session keys. Always in partition 0. */
    public static final HistoryId INSTALLATION = new HistoryId("installation");

    public HistoryId {
        Objects.requireNonNull(value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a history has a name");
        }
    }

    /** The partition of this history in every topic of the installation; {@code String.hashCode} is specified. */
    public int partition(int partitions) {
        return equals(INSTALLATION) ? 0 : Math.floorMod(value.hashCode(), partitions);
    }

    @Override
    public int compareTo(HistoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
