package lanyard.ledger.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * People who take one ticket after the other. Whoever gets no answer within two seconds asks another instance for the
 * same thing, with the same key, as the pages do.
 */
final class Crowd {

    /** What an instance said, whether anybody still waited for it or not. */
    record Told(UUID key, int number, Instance by) {}

    private final List<Instance> instances;
    private final String history;
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean over;

    private Crowd(List<Instance> instances, String history) {
        this.instances = instances;
        this.history = history;
    }

    static Crowd of(int people, List<Instance> instances, String history) {
        Crowd crowd = new Crowd(instances, history);
        for (int i = 0; i < people; i++) {
            String who = "person-" + i;
            crowd.people.add(Thread.ofVirtual().start(() -> crowd.takeTickets(who)));
        }
        return crowd;
    }

    private void takeTickets(String who) {
        int favourite = 0;
        while (!over) {
            UUID key = UUID.randomUUID();
            while (!tryOnce(instances.get(favourite), key, who)) {
                favourite = (favourite + 1) % instances.size();
            }
        }
    }

    private boolean tryOnce(Instance instance, UUID key, String who) {
        CompletableFuture<String> answer = instance.ask("take " + history + " " + key + " " + who);
        CompletableFuture<Boolean> heard = answer.thenApply(said -> hear(key, said, instance));
        try {
            if (heard.get(2, TimeUnit.SECONDS)) {
                return true;
            }
            Thread.sleep(20); // a client that was turned away comes again a little later
            return false;
        } catch (TimeoutException silent) {
            return false;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private boolean hear(UUID key, String said, Instance by) {
        if (said.startsWith("done ")) {
            told.add(new Told(key, Integer.parseInt(said.substring(5)), by));
            return true;
        }
        failures.merge(said, 1, Integer::sum);
        return false;
    }

    int answers() {
        return told.size();
    }

    /** Why there was no answer, and how often. */
    Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    void awaitAnswers(int more) throws Exception {
        int enough = answers() + more;
        Awaiting.that(more + " more answers", () -> answers() >= enough);
    }

    /** Everybody gets the ticket that was asked for last, and goes home. */
    void goesHome() throws Exception {
        over = true;
        for (Thread person : people) {
            if (!person.join(Duration.ofSeconds(60))) {
                throw new AssertionError("somebody waits in vain; so far " + failures);
            }
        }
    }
}
