package lanyard.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import lanyard.access.Caller;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.checkin.doors.DoorCommand;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.ledger.Answer;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Ledger;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.ledger.View;

/**
 * The histories of the doors, as the controllers use them.
 *
 * @param clock real time
 * @param isCurrent whether a history takes in everything that happens, here and at the other services
 */
public record CheckinLedger(
    Ledger<Checkin, CheckinCommand, CheckinEvent> histories,
    InstantSource clock,
    Predicate<HistoryId> isCurrent
) {
    private static final Duration OWN_WRITE = Duration.ofSeconds(1);

    public static HistoryId historyOf(ConferenceId conference) {
        return new HistoryId(conference.value());
    }

    /** The conferences of which something was heard. */
    public List<ConferenceId> conferences() {
        return histories
            .histories()
            .stream()
            .filter(history -> !history.equals(HistoryId.INSTALLATION))
            .map(history -> new ConferenceId(history.value()))
            .toList();
    }

    /** What is durable of a conference. */
    public View<Checkin> view(ConferenceId conference) {
        return histories.view(historyOf(conference));
    }

    /**
     * What is durable of a conference whose programme is known, at least up to what the client has seen.
     *
     * @throws Problem {@code not-found} when its programme never came
     */
    public View<Checkin> known(ConferenceId conference, Position position) {
        View<Checkin> view = position.view(histories, historyOf(conference));
        if (view.state().expectations().programme() == null) {
            throw Problem.notFound();
        }
        return view;
    }

    /** What followed from a command that was just answered; or what is there, when it is late. */
    public View<Checkin> at(ConferenceId conference, long position) {
        try {
            return histories.view(historyOf(conference), position, OWN_WRITE);
        } catch (NotAnswered late) {
            return view(conference);
        }
    }

    /** The conference's time. */
    public Instant now(Checkin checkin) {
        return checkin.expectations().conferenceTime(clock.instant());
    }

    public CompletableFuture<Answer<CheckinEvent>> submit(
        ConferenceId conference,
        IdempotencyKey key,
        Caller caller,
        Instant now,
        DoorCommand command
    ) {
        return submit(conference, key, caller, now, new CheckinCommand.OfDoors(command));
    }

    public CompletableFuture<Answer<CheckinEvent>> submit(
        ConferenceId conference,
        IdempotencyKey key,
        Caller caller,
        Instant now,
        CheckinCommand command
    ) {
        return histories.submit(
            new Submission<>(
                historyOf(conference),
                key.commandKey(),
                Retention.A_DAY,
                caller.actor(),
                now,
                _ -> command,
                List.of()
            )
        );
    }
}
