package lanyard.checkin.scanning.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lanyard.checkin.Checkin;
import lanyard.checkin.scanning.Insisting;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.ledger.Answer;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.View;
import org.jspecify.annotations.Nullable;

/** Scans that were sent together. One that cannot be read or decided holds up none of the others. */
final class Batch {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param asked null when it could not be read
     * @param answer null when it was not asked
     */
    private record Entry(
        @Nullable String scanId,
        @Nullable Asked asked,
        @Nullable CompletableFuture<Answer<CheckinEvent>> answer
    ) {}

    void add(Asked asked, CompletableFuture<Answer<CheckinEvent>> answer) {
        entries.add(new Entry(asked.request().scanId().toString(), asked, answer));
    }

    void addMalformed(@Nullable String scanId) {
        entries.add(new Entry(scanId, null, null));
    }

    /**
     * Waits until everything is decided; the sequence number at which all of it is seen.
     *
     * @throws NotAnswered when another instance leads, or when none of the scans was answered
     */
    long await() {
        long position = 0;
        boolean anyDecided = entries.stream().anyMatch(entry -> entry.answer() == null);
        NotAnswered failure = null;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Entry entry : entries) {
            if (entry.answer() != null) {
                try {
                    position = Math.max(position, answer(entry.answer(), deadline).position());
                    anyDecided = true;
                } catch (NotAnswered.LedElsewhere elsewhere) {
                    throw elsewhere; // the whole request is handed on: what was answered already is answered alike there
                } catch (NotAnswered.KeyReused _) {
                    anyDecided = true;
                } catch (NotAnswered notAnswered) {
                    failure = notAnswered;
                }
            }
        }
        if (failure != null && !anyDecided) {
            throw failure;
        }
        return position;
    }

    private static Answer<CheckinEvent> answer(
        CompletableFuture<Answer<CheckinEvent>> answer,
        long deadline
    ) {
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotAnswered notAnswered) {
                throw notAnswered;
            }
            throw new IllegalStateException("a ledger fails with NotAnswered only", failed.getCause());
        } catch (TimeoutException late) {
            throw new NotAnswered.InDoubt("no answer within " + PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotAnswered.InDoubt("interrupted");
        }
    }

    /** The answers, in the order of the scans. */
    List<ScanAnswer> answers(View<Checkin> view, Insisting insisting) {
        Answering answering = new Answering(view, insisting);
        return entries
            .stream()
            .map(entry -> answer(entry, answering))
            .toList();
    }

    private static ScanAnswer answer(Entry entry, Answering answering) {
        if (entry.asked() == null || entry.answer() == null) {
            return ScanAnswer.only(entry.scanId(), Verdict.MALFORMED);
        }
        if (!entry.answer().isDone()) {
            return ScanAnswer.only(entry.scanId(), Verdict.NOT_DECIDED);
        }
        if (entry.answer().isCompletedExceptionally()) {
            boolean reused = entry.answer().exceptionNow() instanceof NotAnswered.KeyReused;
            return ScanAnswer.only(entry.scanId(), reused ? Verdict.MALFORMED : Verdict.NOT_DECIDED);
        }
        return switch (entry.answer().resultNow()) {
            case Answer.Done<CheckinEvent>(var events, _) -> answering.answer(entry.asked(), events);
            case Answer.Refused<CheckinEvent> _ -> ScanAnswer.only(entry.scanId(), Verdict.MALFORMED);
        };
    }
}
