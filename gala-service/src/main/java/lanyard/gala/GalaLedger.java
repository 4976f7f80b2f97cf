package lanyard.gala;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import lanyard.access.Caller;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.gala.GalaEvent;
import lanyard.ledger.Answer;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Knowledge;
import lanyard.ledger.Ledger;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.ledger.View;

/**
 * The gala's histories, as its controllers use them.
 *
 * @param clock real time
 */
public record GalaLedger(Ledger<Gala, GalaCommand, GalaEvent> histories, InstantSource clock) {
    private static final Duration OWN_WRITE = Duration.ofSeconds(1);

    public static HistoryId historyOf(ConferenceId conference) {
        return new HistoryId(conference.value());
    }

    /** What is durable of a conference, at least up to what the client has seen. */
    public View<Gala> view(ConferenceId conference, Position position) {
        return position.view(histories, historyOf(conference));
    }

    /**
     * The same for a conference that must be known here.
     *
     * @throws Problem {@code not-found} when its programme never came
     */
    public View<Gala> known(ConferenceId conference, Position position) {
        View<Gala> view = view(conference, position);
        if (view.state().invitations().programme() == null) {
            throw Problem.notFound();
        }
        return view;
    }

    /** What followed from a command that was just answered. */
    public View<Gala> at(ConferenceId conference, long position) {
        return histories.view(historyOf(conference), position, OWN_WRITE);
    }

    /** The conference's time. */
    public Instant now(Gala gala) {
        return gala.invitations().conferenceTime(clock.instant());
    }

    /** @param documents written when the command is accepted */
    public CompletableFuture<Answer<GalaEvent>> submit(
        ConferenceId conference,
        IdempotencyKey key,
        Caller caller,
        Instant now,
        Function<Knowledge, GalaCommand> command,
        List<DocumentWrite<?>> documents
    ) {
        return histories.submit(
            new Submission<>(
                historyOf(conference),
                key.commandKey(),
                Retention.A_DAY,
                caller.actor(),
                now,
                command,
                documents
            )
        );
    }
}
