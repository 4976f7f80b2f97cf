package lanyard.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Instant NOON = Instant.parse("2024-10-15T12:00:00Z");
    private static final String OWN = Booth.HOLDERS.name();

    private final Settling settling = new Settling(Duration.ofHours(24), List.of(Booth.HOLDERS));

    private List<String> due(Duration later) {
        return settling.due(Map.of(OWN, NOON, "somebody else's", NOON), NOON.plus(later));
    }

    @Test
    void nothing_is_due_while_nothing_was_erased() {
        assertThat(settling.due(Map.of(), NOON)).isEmpty();
    }

    @Test
    void own_topics_are_written_to_every_hour_until_what_was_erased_must_be_gone() {
        assertThat(due(Duration.ZERO)).containsExactly(OWN);
        assertThat(due(Duration.ofMinutes(59))).isEmpty();
        assertThat(due(Duration.ofHours(1))).containsExactly(OWN);
        assertThat(due(Duration.ofHours(29))).containsExactly(OWN);
        assertThat(due(Duration.ofHours(30))).isEmpty();
    }
}
