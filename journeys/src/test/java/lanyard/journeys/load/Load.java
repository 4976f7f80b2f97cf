package lanyard.journeys.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** So many clients, each with a connection of its own, that ask one thing after the other. */
record Load(int clients, Duration warmUp, Duration measured) {
    /** How many were answered in a second, and how long one took. */
    record Measured(double aSecond, double p50Millis, double p99Millis) {
        @Override
        public String toString() {
            return "%,8.0f/s  p50 %6.1f ms  p99 %6.1f ms".formatted(aSecond, p50Millis, p99Millis);
        }
    }

    /** What one client does, again and again. */
    interface Step {
        void take(Connection connection);
    }

    /** @param steps one for each client, by its number from 0 */
    Measured run(int port, IntFunction<Step> steps) {
        long from = System.nanoTime() + warmUp.toNanos();
        long until = from + measured.toNanos();
        List<Callable<long[]>> everybody = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Step step = steps.apply(client);
            everybody.add(() -> one(port, step, from, until));
        }
        long[] nanos = together(everybody);
        return summary(nanos, measured.toNanos());
    }

    /** Does every one of these once, and measures all of it. */
    static <T> Measured once(int port, int clients, List<T> things, Once<T> doing) {
        long from = System.nanoTime();
        List<Callable<long[]>> everybody = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int first = client;
            everybody.add(() -> {
                long[] took = new long[things.size() / clients + 1];
                int taken = 0;
                try (Connection connection = new Connection(port)) {
                    for (int i = first; i < things.size(); i += clients) {
                        long begin = System.nanoTime();
                        doing.take(connection, things.get(i));
                        took[taken++] = System.nanoTime() - begin;
                    }
                }
                return Arrays.copyOf(took, taken);
            });
        }
        long[] nanos = together(everybody);
        return summary(nanos, System.nanoTime() - from);
    }

    interface Once<T> {
        void take(Connection connection, T thing);
    }

    private static long[] one(int port, Step step, long from, long until) {
        long[] took = new long[1024];
        int taken = 0;
        try (Connection connection = new Connection(port)) {
            for (long begin = System.nanoTime(); begin < until; begin = System.nanoTime()) {
                step.take(connection);
                if (begin >= from) {
                    if (taken == took.length) {
                        took = Arrays.copyOf(took, 2 * taken);
                    }
                    took[taken++] = System.nanoTime() - begin;
                }
            }
        }
        return Arrays.copyOf(took, taken);
    }

    private static long[] together(List<Callable<long[]>> everybody) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long[] all = {};
            for (Future<long[]> took : threads.invokeAll(everybody)) {
                long[] more = took.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + more.length);
                System.arraycopy(more, 0, all, before, more.length);
            }
            Arrays.sort(all);
            return all;
        } catch (Exception failed) {
            throw new IllegalStateException("a client was not answered", failed);
        }
    }

    private static Measured summary(long[] sorted, long nanos) {
        return new Measured(
            sorted.length / (nanos / 1e9),
            sorted[sorted.length / 2] / 1e6,
            sorted[(int) (sorted.length * 0.99)] / 1e6
        );
    }
}
