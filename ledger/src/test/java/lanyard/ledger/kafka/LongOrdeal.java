package lanyard.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Mishap after mishap, as many as {@code -Dlanyard.mishaps=} says, by chance but repeatable by {@code -Dlanyard.seed=}. */
@EnabledIfSystemProperty(
    named = "lanyard.mishaps",
    matches = "\\d+",
    disabledReason = "takes as long as one likes"
)
class LongOrdeal {

    private static final String FAIR = "fair";

    private final int mishaps = Integer.getInteger("lanyard.mishaps", 0);
    private final long seed = Long.getLong("lanyard.seed", System.nanoTime());
    private final List<Instance> instances = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    @Test
    void nothing_answered_is_lost_whatever_happens() throws Exception {
        System.out.println("seed " + seed);
        Random chance = new Random(seed);
        try (var broker = ChildBroker.alone(directory).awaitReady()) {
            for (int i = 0; i < 3; i++) {
                instances.add(Instance.start("first-" + i, broker.address(), 1));
            }
            Awaiting.that("somebody leads", () -> instances.stream().anyMatch(Instance::leads));
            leader().get("open " + FAIR + " 100000000");
            // The crowd sees whoever is there at the moment.
            Crowd crowd = Crowd.of(8, instances, FAIR);
            for (int mishap = 0; mishap < mishaps; mishap++) {
                crowd.awaitAnswers(100);
                happen(chance, broker, crowd);
            }
            crowd.awaitAnswers(100);
            crowd.goesHome();
            System.out.println(crowd.answers() + " answers, none: " + crowd.failures());
            Log log = Fairground.at(broker.address())
                .log(Booth.SERVICE)
                .isGapless()
                .holdsOnceAndWhole(crowd.told());
            System.out.println("terms " + log.terms());
            Set<String> digests = new HashSet<>();
            for (Instance instance : instances) {
                digests.add(instance.get("digest " + FAIR + " " + log.lastSequence(FAIR)));
            }
            try (var rebuilt = Instance.start("rebuilt", broker.address(), 1)) {
                digests.add(rebuilt.get("digest " + FAIR + " " + log.lastSequence(FAIR)));
            }
            assertThat(digests)
                .as("digests")
                .hasSize(1)
                .allMatch(digest -> digest.length() == 64);
        } finally {
            instances.forEach(Instance::close);
        }
    }

    private void happen(Random chance, ChildBroker broker, Crowd crowd) throws Exception {
        int which = chance.nextInt(5);
        int someone = chance.nextInt(instances.size());
        System.out.println("mishap " + which + " after " + crowd.answers() + " answers");
        switch (which) {
            case 0 -> replace(leaderIndex(), broker);
            case 1 -> replace(someone, broker);
            case 2 -> {
                Instance frozen = leader();
                frozen.freeze();
                Thread.sleep(chance.nextInt(10_000));
                frozen.thaw();
            }
            case 3 -> {
                Signal.freeze(broker.pid());
                Thread.sleep(chance.nextInt(4_000));
                Signal.thaw(broker.pid());
            }
            default -> {
                broker.kill();
                broker.restart().awaitReady();
            }
        }
    }

    private void replace(int index, ChildBroker broker) {
        instances.get(index).kill();
        instances.set(index, Instance.start("next-" + (System.nanoTime() % 1000), broker.address(), 1));
    }

    private int leaderIndex() {
        for (int i = 0; i < instances.size(); i++) {
            if (instances.get(i).leads()) {
                return i;
            }
        }
        return 0;
    }

    private Instance leader() {
        return instances.get(leaderIndex());
    }
}
