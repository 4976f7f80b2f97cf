package lanyard.ledger.kafka;

import static lanyard.ledger.kafka.Fairground.command;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lanyard.ledger.Answer;
import lanyard.ledger.HistoryId;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leader with nothing to do for so long that the broker has forgotten its producer. */
class IdleOrdeal {

    private static final Map<String, String> FORGETFUL = Map.of(
        "transactional.id.expiration.ms",
        "500",
        "transaction.remove.expired.transaction.cleanup.interval.ms",
        "100",
        "producer.id.expiration.ms",
        "500",
        "producer.id.expiration.check.interval.ms",
        "100"
    );

    @Test
    void the_next_command_is_answered_as_if_nothing_had_been(@TempDir Path directory) throws Exception {
        HistoryId fair = new HistoryId("fair");
        try (var broker = ChildBroker.alone(directory, FORGETFUL).awaitReady()) {
            Fairground fairground = Fairground.at(broker.address());
            try (var booth = fairground.open(Booth.SERVICE, Booth.MODEL); var admin = fairground.admin()) {
                booth.submit(command(fair, new Booth.Command.Open(10))).get();
                Awaiting.that("the broker has forgotten", () ->
                    admin.listTransactions().all().get().isEmpty()
                );
                assertThat(booth.submit(command(fair, new Booth.Command.Take("ada"))).get()).isEqualTo(
                    new Answer.Done<>(List.of(new Booth.Event.Taken(1, "ada")), 2)
                );
                assertThat(fairground.log(Booth.SERVICE).isGapless().terms()).containsExactly(1L);
            }
        }
    }
}
