package lanyard.onemachine.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @TempDir
    Path directory;

    @Test
    void what_was_committed_is_there_after_a_restart() throws Exception {
        BrokerSettings settings = BrokerSettings.alone(directory);
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            Records records = new Records(broker.clientSettings());
            records.makeTopic();
            records.commit("one");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            Records records = new Records(broker.clientSettings());
            records.commit("two");
            assertThat(records.committed(2)).containsExactly("one", "two");
        }
    }

    @Test
    void a_client_without_the_secret_is_sent_away() throws Exception {
        Path kept = directory.resolve("accounts");
        Accounts accounts = Accounts.keptIn(kept, List.of("registration"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rw-------");
        Path data = directory.resolve("data");
        try (
            EmbeddedBroker broker = EmbeddedBroker.start(
                BrokerSettings.alone(data, Node.onFreePorts(), accounts)
            )
        ) {
            try (Admin insider = Admin.create(broker.clientSettings(Accounts.BROKER))) {
                assertThat(insider.listTopics().names().get()).isEmpty();
            }
            Map<String, Object> guess = new HashMap<>(broker.clientSettings("registration"));
            guess.computeIfPresent("sasl.jaas.config", (_, login) ->
                login.toString().replaceFirst("password=\".", "password=\"!")
            );
            try (Admin outsider = Admin.create(guess)) {
                assertThatThrownBy(() -> outsider.listTopics().names().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
        }
    }

    @Test
    void a_port_in_use_is_a_failed_start_and_not_the_end_of_the_process() {
        try (EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.alone(directory.resolve("first")))) {
            Node taken = Node.onPort(Integer.parseInt(first.bootstrapServers().split(":")[1]));
            BrokerSettings second = BrokerSettings.alone(directory.resolve("second"), taken, null);
            assertThatThrownBy(() -> EmbeddedBroker.start(second)).isInstanceOf(RuntimeException.class);
        }
    }
}
