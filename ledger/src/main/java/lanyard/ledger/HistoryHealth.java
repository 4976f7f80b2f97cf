package lanyard.ledger;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a history from taking in what happens.
 *
 * @param unreadable the record behind which nothing more is taken in; null while all is well
 * @param stale other services that are no longer listened to, and why
 */
public record HistoryHealth(@Nullable Unreadable unreadable, SortedMap<String, String> stale) {
    /** @param why never quotes the record: it could hold anything */
    public record Unreadable(long sequence, String why) {}

    public boolean isWell() {
        return unreadable == null && stale.isEmpty();
    }
}
