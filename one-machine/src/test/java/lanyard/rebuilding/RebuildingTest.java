package lanyard.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanyard.contracts.WireNames;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.LogRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same records, and the same commands, lead to the same states: bit for bit, in every JVM. */
class RebuildingTest {

    private static final long SEED = 20_241_124;

    /** Nobody can ask for a new personal link yet. */
    private static final Set<String> NOT_YET = Set.of(
        "lanyard.registration.link-replaced.v1",
        "lanyard.gala.link-adopted.v1"
    );

    private static Map<String, Chronicle<?, ?, ?>> happened;
    private static SecondJvm.Digests elsewhere;

    @BeforeAll
    static void happen(@TempDir Path directory) throws Exception {
        happened = new RandomConference(SEED).happen();
        elsewhere = SecondJvm.of(directory, SEED, happened);
    }

    /** By service, without what was planted. */
    private static Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        happened.forEach((service, chronicle) -> digests.put(service, chronicle.digest()));
        digests.remove("planted");
        return digests;
    }

    @Test
    void everything_that_can_happen_has_happened() {
        assertThat(
            happened
                .values()
                .stream()
                .flatMap(chronicle -> chronicle.records().stream())
                .map(LogRecord::type)
                .collect(Collectors.toSet())
        )
            .containsAll(possible(RegistrationEvent.class))
            .containsAll(possible(CheckinEvent.class))
            .containsAll(possible(GalaEvent.class))
            .contains(LogRecord.Types.REFUSED, LogRecord.Types.UNCHANGED);
    }

    private static Set<String> possible(Class<?> events) {
        Set<String> possible = new HashSet<>(WireNames.of(events).keySet());
        possible.removeAll(NOT_YET);
        return possible;
    }

    @Test
    void a_rebuilt_state_has_the_digest_of_the_live_one() {
        digests().forEach((service, digest) ->
            assertThat(
                Chronicle.digestOf(RandomConference.MODELS.get(service), happened.get(service).records())
            )
                .as(service)
                .isEqualTo(digest)
        );
    }

    @Test
    void a_second_jvm_folds_the_records_to_the_same_digests() {
        assertThat(elsewhere.folded()).containsAllEntriesOf(digests());
    }

    @Test
    void a_second_jvm_decides_the_commands_in_the_same_way() {
        assertThat(elsewhere.decided()).containsAllEntriesOf(digests());
    }

    @Test
    void a_state_in_the_order_of_a_hash_map_is_seen() {
        assertThat(Stream.of(elsewhere.folded(), elsewhere.decided())).allSatisfy(digests ->
            assertThat(digests.get("planted")).hasSize(64).isNotEqualTo(happened.get("planted").digest())
        );
    }
}
