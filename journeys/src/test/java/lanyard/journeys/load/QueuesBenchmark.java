package lanyard.journeys.load;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lanyard.journeys.load.Bench.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long it takes until everything is told that twenty phones did without network: the network comes back, and
 * all send at once what they kept, as the page does, every append flushed to the disk. Not a test of the clock: it runs only
 * when it is named, {@code -Dtest=QueuesBenchmark}; but each scan must be written down once. {@code
 * -Dlanyard.load.phones=}, {@code -Dlanyard.load.queued=} (scans of each phone) and {@code -Dlanyard.load.jvm=} as in
 * {@link Benchmark}.
 */
class QueuesBenchmark {

    private static final int PHONES = Integer.getInteger("lanyard.load.phones", 20);
    private static final int QUEUED = Integer.getInteger("lanyard.load.queued", 500);
    /** As {@code sender.ts} has it. */
    private static final int BATCH = 100;

    @TempDir
    Path directory;

    /** @param scans of one phone, the oldest first */
    private record Queue(String phone, List<String> scans) {}

    @Test
    void prints_how_long_queues_take() throws Exception {
        Set<String> sent = new HashSet<>();
        try (Machine machine = Machine.start(directory, true)) {
            Bench bench = Bench.open(machine);
            List<Person> people = Bench.people(0, PHONES * QUEUED);
            say("registrations, 32 clients    %s", Load.once(machine.port(), 32, people, bench::register));
            List<Queue> queues = new ArrayList<>();
            try (Connection connection = new Connection(machine.port())) {
                while (!bench.doorsExpect(connection, people.size())) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                for (int phone = 0; phone < PHONES; phone++) {
                    List<Person> here = people.subList(phone * QUEUED, (phone + 1) * QUEUED);
                    queues.add(new Queue(bench.anotherPhone(connection), scans(bench, here, sent)));
                }
            }
            long begin = System.nanoTime();
            long[] took = tellAll(machine, queues);
            Duration all = Duration.ofNanos(System.nanoTime() - begin);
            say(
                "%,d scans of %d phones     %.2f s: %,.0f scans/s, a batch of %d p50 %.0f ms, the slowest %.0f ms",
                people.size(),
                PHONES,
                all.toMillis() / 1e3,
                people.size() / (all.toNanos() / 1e9),
                BATCH,
                took[took.length / 2] / 1e6,
                took[took.length - 1] / 1e6
            );
            tellAll(machine, queues); // once more, as when every answer was lost
            try (Connection connection = new Connection(machine.port())) {
                counted(bench.attendance(connection).get("attended").asInt());
                counted(bench.attendance(connection).get("inside").asInt());
            }
        }
        List<String> written = History.scans(directory);
        counted(written.size());
        if (!new HashSet<>(written).equals(sent)) {
            throw new AssertionError("not every scan is in the history");
        }
        say("each of them once in the history");
    }

    private static List<String> scans(Bench bench, List<Person> people, Set<String> sent) {
        Instant at = Instant.now().minus(Duration.ofMinutes(20));
        List<String> scans = new ArrayList<>();
        for (Person person : people) {
            UUID scan = UUID.randomUUID();
            sent.add(scan.toString());
            at = at.plusSeconds(2);
            scans.add(bench.decidedAlone(scan, person, at));
        }
        return scans;
    }

    /** How long each batch took, in nanoseconds, sorted. */
    private static long[] tellAll(Machine machine, List<Queue> queues) throws Exception {
        List<Callable<long[]>> phones = new ArrayList<>();
        for (Queue queue : queues) {
            phones.add(() -> tell(machine, queue));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Long> took = new ArrayList<>();
            for (Future<long[]> phone : threads.invokeAll(phones)) {
                Arrays.stream(phone.get()).forEach(took::add);
            }
            return took
                .stream()
                .mapToLong(nanos -> nanos)
                .sorted()
                .toArray();
        }
    }

    private static long[] tell(Machine machine, Queue queue) {
        int batches = (queue.scans().size() + BATCH - 1) / BATCH;
        long[] took = new long[batches];
        try (Connection connection = new Connection(machine.port())) {
            for (int batch = 0; batch < batches; batch++) {
                List<String> scans = queue
                    .scans()
                    .subList(batch * BATCH, Math.min(queue.scans().size(), (batch + 1) * BATCH));
                long begin = System.nanoTime();
                String body = "[" + String.join(",", scans) + "]";
                String text = connection
                    .ask("POST", "/api/checkin/scans", queue.phone(), body)
                    .expect(200)
                    .text();
                took[batch] = System.nanoTime() - begin;
                if (text.split("\"verdict\":\"welcome\"", -1).length - 1 != scans.size()) {
                    throw new AssertionError("not all were taken as they were: " + text);
                }
            }
        }
        return took;
    }

    private static void counted(int many) {
        if (many != PHONES * QUEUED) {
            throw new AssertionError(many + " counted instead of " + PHONES * QUEUED);
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
