package lanyard.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for the leader: commands of callers, and events of other services, which get a capped share of a batch so
 * that neither starves the other. Bounded; a full queue turns callers away and makes readers wait.
 */
public final class CommandQueue<C, E> {

    /**
     * Nobody waits for what other services tell: where it comes alone, a moment's worth of it is decided and written at
     * once. A transaction each would take the disk from the service that told it.
     */
    static final Duration LINGER = Duration.ofMillis(200);

    private final int capacity;
    private final int largestBatch;
    private final ArrayDeque<Work<C, E>> asked = new ArrayDeque<>();
    private final ArrayDeque<Work<C, E>> foreign = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private boolean closed;

    /** @param capacity of each of the two queues */
    public CommandQueue(int capacity, int largestBatch) {
        this.capacity = capacity;
        this.largestBatch = largestBatch;
    }

    /** False when the queue is full or closed. */
    public boolean offer(Work<C, E> work) {
        lock.lock();
        try {
            if (closed || asked.size() >= capacity) {
                return false;
            }
            asked.add(work);
            filled.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for room; false when the queue was closed. */
    public boolean putForeign(Work<C, E> work) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && foreign.size() >= capacity) {
                drained.await();
            }
            if (closed) {
                return false;
            }
            foreign.add(work);
            filled.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * All that waits, at most one batch, in order of arrival within each kind; empty after {@code timeout}. What other
     * services tell comes with what callers ask, or a moment later than it might.
     */
    public List<Work<C, E>> take(Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (asked.isEmpty() && foreign.isEmpty()) {
                if (left <= 0 || closed) {
                    return List.of();
                }
                left = filled.awaitNanos(left);
            }
            long linger = LINGER.toNanos();
            while (linger > 0 && asked.isEmpty() && foreign.size() < largestBatch && !closed) {
                linger = filled.awaitNanos(linger);
            }
            List<Work<C, E>> batch = new ArrayList<>();
            // While callers wait, other services get a quarter; alone, they get the whole batch.
            int share = asked.isEmpty() ? largestBatch : largestBatch / 4;
            move(foreign, share, batch);
            move(asked, largestBatch - batch.size(), batch);
            drained.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private static <W> void move(ArrayDeque<W> from, int most, List<W> to) {
        for (int moved = 0; moved < most && !from.isEmpty(); moved++) {
            to.add(from.poll());
        }
    }

    /** Takes in nothing more; returns what was not decided. */
    public List<Work<C, E>> close() {
        lock.lock();
        try {
            closed = true;
            List<Work<C, E>> left = new ArrayList<>(asked);
            left.addAll(foreign);
            asked.clear();
            foreign.clear();
            filled.signalAll();
            drained.signalAll();
            return left;
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return asked.size() + foreign.size();
        } finally {
            lock.unlock();
        }
    }
}
