package lanyard.journeys.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lanyard.journeys.load.Bench.Person;
import lanyard.journeys.load.Load.Measured;
import lanyard.journeys.load.Load.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how fast and how small one machine is, beside two yardsticks behind the same HTTP stack. Not a test: it runs
 * only when it is named, {@code -Dtest=Benchmark}. Service, broker and clients share the machine's cores. {@code
 * -Dlanyard.load.flush=false} measures without flushing only, {@code -Dlanyard.load.people=} with more or fewer people,
 * {@code -Dlanyard.load.scans=false} registrations only, {@code -Dlanyard.load.jvm=} with more arguments of the JVM, such
 * as a flight recording's.
 */
class Benchmark {

    private static final int[] CLIENTS = { 1, 8, 32, 256 };
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final int SCANNED = Integer.getInteger("lanyard.load.people", 8_000);
    private static final boolean[] FLUSH =
        System.getProperty("lanyard.load.flush") == null
            ? new boolean[] { false, true }
            : new boolean[] { Boolean.getBoolean("lanyard.load.flush") };
    private static final boolean SCANS = !"false".equals(System.getProperty("lanyard.load.scans"));
    private static final int FOR_THE_PAGE = 2_000;
    private static final int A_SECOND = 200;
    private static final int BATCH = 100;
    private static final int RUSHING = 5_000;

    @TempDir
    Path directory;

    @Test
    void prints_figures() throws Exception {
        for (boolean flush : FLUSH) {
            say("%n== %s ==", flush ? "every append flushed to disk" : "not flushed");
            Path data = directory.resolve(flush ? "flushed" : "unflushed");
            try (Machine machine = Machine.start(data, flush)) {
                say("start, empty data directory     %5.1f s", machine.started().toMillis() / 1e3);
                measure(machine);
                if (SCANS) {
                    restarted(machine, data, flush);
                }
            }
        }
    }

    private static void measure(Machine machine) throws Exception {
        Bench bench = Bench.open(machine);
        List<Person> people = Bench.people(0, SCANNED);
        say("registrations, 32 clients       %s", Load.once(machine.port(), 32, people, bench::register));
        List<Person> later = Bench.people(SCANNED, FOR_THE_PAGE);
        say("the same, later                 %s", Load.once(machine.port(), 32, later, bench::register));
        try (Connection connection = new Connection(machine.port())) {
            awaitDoors(bench, connection, SCANNED + FOR_THE_PAGE);
        }
        if (SCANS) {
            scans(machine, bench, people, later);
        }
        rush(machine, bench);
    }

    private static void scans(Machine machine, Bench bench, List<Person> people, List<Person> later)
        throws Exception {
        for (String yardstick : List.of("nothing", "append")) {
            each(yardstick, machine, people, (connection, person) ->
                bench.yardstick(connection, yardstick, person)
            );
        }
        say("scans, 32 clients, cold cache   %s", Load.once(machine.port(), 32, people, bench::scan));
        each("scan", machine, people, bench::scan);
        say("memory after %,8d scans        %s", bench.scans(), machine.resident());
        TimeUnit.SECONDS.sleep(30);
        say("  half a minute later           %s", machine.resident());
        batches(machine, bench, people);
        say("memory after %,8d scans        %s", bench.scans(), machine.resident());
        page(machine, bench, later);
    }

    private static void each(String what, Machine machine, List<Person> people, Load.Once<Person> doing) {
        for (int clients : CLIENTS) {
            double[] before = transactions(machine);
            Measured measured = new Load(clients, WARM_UP, MEASURED).run(machine.port(), client ->
                inTurn(people, client, clients, doing)
            );
            double[] after = transactions(machine);
            say(
                "%-8s %3d clients             %s%s",
                what,
                clients,
                measured,
                after[0] == before[0]
                    ? ""
                    : "  %.0f in a transaction".formatted((after[1] - before[1]) / (after[0] - before[0]))
            );
        }
    }

    /** How many the doors' leader has made, and how many commands were in them. */
    private static double[] transactions(Machine machine) {
        try (Connection connection = new Connection(machine.port())) {
            String metrics = connection.ask("GET", "/actuator/prometheus", "", "").text();
            return new double[] {
                value(metrics, "lanyard_ledger_batch_count", "checkin"),
                value(metrics, "lanyard_ledger_batch_sum", "checkin")
            };
        }
    }

    /** Each client has people of its own and takes one after the other: never the same badge twice in a pass. */
    private static Step inTurn(List<Person> people, int client, int clients, Load.Once<Person> doing) {
        int[] next = { client };
        return connection -> {
            doing.take(connection, people.get(next[0]));
            next[0] += clients;
            if (next[0] >= people.size()) {
                next[0] = client;
            }
        };
    }

    private static void batches(Machine machine, Bench bench, List<Person> people) {
        List<List<Person>> batches = new ArrayList<>();
        for (int i = 0; i + BATCH <= people.size(); i += BATCH) {
            batches.add(people.subList(i, i + BATCH));
        }
        Load load = new Load(8, WARM_UP, MEASURED);
        Measured measured = load.run(machine.port(), client -> batchesInTurn(batches, client, 8, bench));
        say("batches of %d, 8 clients        %s: %,.0f scans/s", BATCH, measured, measured.aSecond() * BATCH);
    }

    private static Step batchesInTurn(List<List<Person>> batches, int client, int clients, Bench bench) {
        int[] next = { client };
        return connection -> {
            bench.scanTogether(connection, batches.get(next[0]));
            next[0] = next[0] + clients < batches.size() ? next[0] + clients : client;
        };
    }

    /** Everybody wants the same 14 seats at once: as many get one as there are, and the others a place each. */
    private static void rush(Machine machine, Bench bench) {
        List<Person> everybody = Bench.people(SCANNED + FOR_THE_PAGE, RUSHING);
        Measured measured = Load.once(machine.port(), 256, everybody, bench::rush);
        List<Integer> places = everybody
            .stream()
            .map(person -> person.place)
            .sorted()
            .toList();
        long seated = places
            .stream()
            .filter(place -> place == 0)
            .count();
        List<Integer> waiting = places.subList((int) seated, places.size());
        if (!waiting.equals(IntStream.rangeClosed(1, waiting.size()).boxed().toList())) {
            throw new AssertionError("not everybody has a place of their own");
        }
        say(
            "rush of %,d, 256 clients       %s: %d seated, %,d wait",
            RUSHING,
            measured,
            seated,
            waiting.size()
        );
    }

    /** From the answer to a scan until its number is on the live page, at a steady rate. */
    private static void page(Machine machine, Bench bench, List<Person> people) throws Exception {
        try (LivePage page = new LivePage(bench); Connection watching = new Connection(machine.port())) {
            int before = bench.attendance(watching).get("attended").asInt();
            await("the page is live", () -> page.hasSeen(before));
            long begin = System.nanoTime();
            AtomicInteger next = new AtomicInteger();
            long[] answered = new long[people.size()];
            AtomicInteger answers = new AtomicInteger();
            List<Thread> clients = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                clients.add(
                    Thread.ofPlatform().start(() -> {
                        try (Connection connection = new Connection(machine.port())) {
                            for (
                                int i = next.getAndIncrement();
                                i < people.size();
                                i = next.getAndIncrement()
                            ) {
                                long due = begin + (long) ((i * 1e9) / A_SECOND);
                                sleepUntil(due);
                                bench.scan(connection, people.get(i));
                                answered[answers.getAndIncrement()] = System.nanoTime();
                            }
                        }
                    })
                );
            }
            for (Thread client : clients) {
                client.join();
            }
            await("the page has seen everybody", () -> page.hasSeen(before + people.size()));
            long[] took = new long[people.size()];
            for (int i = 0; i < took.length; i++) {
                took[i] = Math.max(0, page.firstSeen(before + i + 1) - answered[i]);
            }
            Arrays.sort(took);
            say(
                "scan to live page, %d/s                     p50 %6.1f ms  p99 %6.1f ms",
                A_SECOND,
                took[took.length / 2] / 1e6,
                took[(took.length * 99) / 100] / 1e6
            );
        }
    }

    private static void restarted(Machine machine, Path data, boolean flush) throws Exception {
        machine.close();
        try (
            Machine again = Machine.start(data, flush);
            Connection connection = new Connection(again.port())
        ) {
            say("start, with all of that         %5.1f s", again.started().toMillis() / 1e3);
            String metrics = connection.ask("GET", "/actuator/prometheus", "", "").text();
            for (String service : List.of("registration", "checkin", "gala")) {
                double records = value(metrics, "lanyard_ledger_folded_total", service);
                double seconds = value(metrics, "lanyard_ledger_folding_seconds_sum", service);
                say(
                    "folding %-14s %,9.0f records in %5.2f s: %,9.0f/s",
                    service,
                    records,
                    seconds,
                    records / seconds
                );
            }
        }
    }

    private static double value(String metrics, String name, String service) {
        Matcher found = Pattern.compile(
            "^" + name + "\\{[^}]*service=\"" + service + "\"[^}]*} (\\S+)$",
            Pattern.MULTILINE
        ).matcher(metrics);
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }

    private static void awaitDoors(Bench bench, Connection connection, int many) throws Exception {
        long begin = System.nanoTime();
        await("the doors expect everybody", () -> bench.doorsExpect(connection, many));
        say("doors know the last of them   %5.1f s later", (System.nanoTime() - begin) / 1e9);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("in vain awaited: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void sleepUntil(long due) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
