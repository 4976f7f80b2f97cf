package lanyard.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaders that die, hang and come back, while people take tickets. */
class LeaderOrdeal {

    private static final String FAIR = "fair";

    @TempDir
    Path directory;

    private ChildBroker broker;
    private final List<Instance> instances = new ArrayList<>();

    @BeforeEach
    void start() {
        broker = ChildBroker.alone(directory).awaitReady();
    }

    @AfterEach
    void stop() {
        instances.forEach(Instance::close);
        broker.close();
    }

    @Test
    void a_leader_killed_under_load_loses_nothing_it_answered() throws Exception {
        Instance first = leader("first");
        Instance second = join("second");
        Crowd crowd = Crowd.of(16, instances, FAIR);
        crowd.awaitAnswers(500);
        first.kill();
        Awaiting.that("the second leads", second::leads);
        crowd.awaitAnswers(500);
        crowd.goesHome();
        Log log = everyTicketIsThereOnce(crowd);
        assertThat(log.terms()).containsExactly(1L, 2L);
        everybodyAgrees(log, second, join("rebuilt"));
    }

    @Test
    void a_leader_that_was_frozen_while_another_began_answers_nothing_more() throws Exception {
        Instance first = leader("first");
        Instance second = join("second");
        Crowd crowd = Crowd.of(16, instances, FAIR);
        crowd.awaitAnswers(500);
        first.freeze();
        Awaiting.that("the second leads", second::leads);
        crowd.awaitAnswers(100);
        Set<Crowd.Told> before = new HashSet<>(crowd.told());
        first.thaw();
        assertThat(first.get("leads")).as("it answers questions again").isNotNull();
        crowd.awaitAnswers(500);
        Awaiting.that("the first has noticed", () -> !first.leads());
        crowd.goesHome();
        assertThat(crowd.told())
            .filteredOn(told -> !before.contains(told) && told.by() == first)
            .as("answers of the first after it was thawed")
            .isEmpty();
        Log log = everyTicketIsThereOnce(crowd);
        assertThat(log.terms()).as("nobody fenced the new leader").containsExactly(1L, 2L);
        everybodyAgrees(log, first, second, join("rebuilt"));
    }

    @Test
    void a_leader_that_leaves_in_order_hands_over_at_once() throws Exception {
        Instance first = leader("first");
        Instance second = join("second");
        Crowd crowd = Crowd.of(16, instances, FAIR);
        crowd.awaitAnswers(300);
        assertThat(first.get("leave")).isEqualTo("left");
        crowd.awaitAnswers(300);
        crowd.goesHome();
        Log log = everyTicketIsThereOnce(crowd);
        assertThat(log.terms()).containsExactly(1L, 2L);
        assertThat(second.leads()).isTrue();
        everybodyAgrees(log, second, join("rebuilt"));
    }

    private Instance leader(String name) throws Exception {
        Instance instance = join(name);
        Awaiting.that(name + " leads", instance::leads);
        assertThat(instance.get("open " + FAIR + " 1000000")).isEqualTo("done 0");
        return instance;
    }

    private Instance join(String name) {
        Instance instance = Instance.start(name, broker.address(), 1);
        instances.add(instance);
        return instance;
    }

    private Log everyTicketIsThereOnce(Crowd crowd) throws Exception {
        System.out.println(crowd.answers() + " answers, none: " + crowd.failures());
        return Fairground.at(broker.address()).log(Booth.SERVICE).isGapless().holdsOnceAndWhole(crowd.told());
    }

    private static void everybodyAgrees(Log log, Instance... instances) throws Exception {
        Set<String> digests = new HashSet<>();
        for (Instance instance : instances) {
            digests.add(instance.get("digest " + FAIR + " " + log.lastSequence(FAIR)));
        }
        assertThat(digests)
            .as("digests")
            .hasSize(1)
            .allMatch(digest -> digest.length() == 64);
    }
}
