package lanyard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicaTest {

    private static final HistoryId FAIR = new HistoryId("fair");
    private static final HistoryId MARKET = new HistoryId("market");
    private static final DocumentTopic<String> NAMES = new DocumentTopic<>(
        "names",
        String.class,
        name -> name
    );

    private final List<HistoryId> told = new ArrayList<>();
    private final Replica<Tickets, Tickets.Command, Tickets.Event> replica = new Replica<>(
        Tickets.DECIDER,
        Tickets.CODEC,
        change -> told.add(change.history())
    );

    @Test
    void what_is_forgotten_is_unknown_by_its_unique_key_too_and_pages_are_told() {
        replica.follow(NAMES, 0, FAIR, "a", "Ada");
        replica.follow(NAMES, 1, FAIR, "b", "Ben");
        replica.follow(NAMES, 2, MARKET, "a", "Ada");
        told.clear();
        replica.forget(
            NAMES,
            replica
                .held(NAMES)
                .stream()
                .filter(held -> held.history().equals(FAIR))
                .toList()
        );
        assertThat(replica.view(FAIR).documents().all(NAMES)).isEmpty();
        assertThat(replica.view(FAIR).documents().holder(NAMES, "Ada")).isEmpty();
        assertThat(replica.view(MARKET).documents().all(NAMES)).containsEntry("a", "Ada");
        assertThat(told).containsExactly(FAIR);
        assertThat(replica.nextOffset("names")).isEqualTo(3);
    }

    @Test
    void what_was_written_anew_meanwhile_is_not_forgotten() {
        replica.follow(NAMES, 0, FAIR, "a", "Ada");
        var held = replica.held(NAMES);
        replica.follow(NAMES, 1, FAIR, "a", "Ada Lovelace");
        replica.forget(NAMES, held);
        assertThat(replica.view(FAIR).documents().find(NAMES, "a")).contains("Ada Lovelace");
    }
}
