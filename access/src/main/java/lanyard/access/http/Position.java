package lanyard.access.http;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lanyard.ledger.Answer;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Ledger;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.View;

/**
 * Lets people see what they just did, whichever instance answers: a parameter of controller methods that read or write
 * a history. Every answer says at which sequence it was made ({@code Lanyard-Position}); a request that shows it back is
 * answered from there on.
 */
public final class Position {

    static final String HEADER = "Lanyard-Position";
    private static final Duration WAIT_FOR_VIEW = Duration.ofSeconds(1);
    private static final Duration WAIT_FOR_ANSWER = Duration.ofSeconds(15);

    private final long shown;
    private final HttpServletResponse response;

    Position(long shown, HttpServletResponse response) {
        this.shown = shown;
        this.response = response;
    }

    /**
     * What is durable of the history, at least up to what the client has seen.
     *
     * @throws NotAnswered.Unavailable when this instance is more than a second behind the client
     */
    public <S> View<S> view(Ledger<S, ?, ?> ledger, HistoryId history) {
        View<S> view = shown == 0 ? ledger.view(history) : ledger.view(history, shown, WAIT_FOR_VIEW);
        tell(view.sequence());
        return view;
    }

    /**
     * Waits for a command's answer; a refusal becomes a {@link Problem} of its name.
     *
     * @throws NotAnswered as the ledger says
     */
    public <E> Answer.Done<E> done(CompletableFuture<Answer<E>> answer) {
        return switch (answer(answer)) {
            case Answer.Done<E> done -> done;
            case Answer.Refused<E>(String reason, _) -> throw Problem.refused(
                reason,
                "Refused: " + Problem.kebab(reason).replace('-', ' ') + "."
            );
        };
    }

    /**
     * Waits for a command's answer, whatever it is. Blocks: requests are served on virtual threads.
     *
     * @throws NotAnswered as the ledger says
     */
    public <E> Answer<E> answer(CompletableFuture<Answer<E>> answer) {
        Answer<E> found = await(answer);
        tell(found.position());
        return found;
    }

    private static <E> Answer<E> await(CompletableFuture<Answer<E>> answer) {
        try {
            return answer.get(WAIT_FOR_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotAnswered notAnswered) {
                throw notAnswered;
            }
            throw new IllegalStateException("a ledger fails with NotAnswered only", failed.getCause());
        } catch (TimeoutException late) {
            throw new NotAnswered.InDoubt("no answer within " + WAIT_FOR_ANSWER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotAnswered.InDoubt("interrupted");
        }
    }

    private void tell(long sequence) {
        response.setHeader(HEADER, Long.toString(sequence));
    }
}
