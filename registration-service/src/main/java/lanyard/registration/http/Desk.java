package lanyard.registration.http;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import lanyard.access.Caller;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Answer;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Knowledge;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.ledger.View;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationState;
import org.springframework.stereotype.Component;

/** Where requests become commands, and answers are waited for. */
@Component
public class Desk {

    private final RegistrationLedger ledger;

    Desk(RegistrationLedger ledger) {
        this.ledger = ledger;
    }

    /** A conference that has a programme. */
    public record Open(ConferenceId id, View<RegistrationState> view, Programme programme, Instant now) {
        public RegistrationState state() {
            return view.state();
        }
    }

    /**
     * The conference as the client has seen it, or newer.
     *
     * @throws Problem {@code not-found} when there is none of that name, or none with a programme
     */
    public Open open(ConferenceId conference, Position position) {
        if (!RegistrationLedger.isConference(conference)) {
            throw Problem.notFound();
        }
        View<RegistrationState> view = position.view(ledger.ledger(), RegistrationLedger.history(conference));
        Programme programme = view.state().programme().programme();
        if (programme == null) {
            throw Problem.notFound();
        }
        return new Open(conference, view, programme, ledger.now(view.state()));
    }

    /** The same conference after a command was answered. */
    public Open after(Open before) {
        View<RegistrationState> view = ledger.view(before.id());
        Programme programme = view.state().programme().programme();
        return new Open(before.id(), view, programme == null ? before.programme() : programme, before.now());
    }

    /** Has the command decided and waits for it. @throws Problem with the refusal's name */
    public Answer.Done<RegistrationEvent> ask(
        Open conference,
        Caller caller,
        CommandKey key,
        Position position,
        RegistrationCommand command,
        DocumentWrite<?>... documents
    ) {
        List<DocumentWrite<?>> written = List.of(documents);
        return position.done(
            ledger.ledger().submit(submission(conference, caller, key, _ -> command, _ -> written))
        );
    }

    /** The same, for a command and documents that need to know something of the leader. */
    public Answer.Done<RegistrationEvent> ask(
        Open conference,
        Caller caller,
        CommandKey key,
        Position position,
        Function<Knowledge, RegistrationCommand> command,
        Function<Knowledge, List<DocumentWrite<?>>> documents
    ) {
        return position.done(ledger.ledger().submit(submission(conference, caller, key, command, documents)));
    }

    /** Has a command decided that needs to know something of the leader, and returns whatever comes out. */
    public Answer<RegistrationEvent> ask(
        Open conference,
        Caller caller,
        CommandKey key,
        Position position,
        Function<Knowledge, RegistrationCommand> command,
        List<DocumentWrite<?>> documents
    ) {
        return position.answer(
            ledger.ledger().submit(submission(conference, caller, key, command, _ -> documents))
        );
    }

    /** Has a command about the installation decided, in real time. @throws Problem with the refusal's name */
    public Answer.Done<RegistrationEvent> askInstallation(
        Caller caller,
        CommandKey key,
        Position position,
        RegistrationCommand command
    ) {
        return position.done(
            ledger
                .ledger()
                .submit(
                    Submission.of(
                        HistoryId.INSTALLATION,
                        key,
                        caller.actor(),
                        ledger.realTime().instant(),
                        command
                    )
                )
        );
    }

    public Instant realTime() {
        return ledger.realTime().instant();
    }

    private static Submission<RegistrationCommand> submission(
        Open conference,
        Caller caller,
        CommandKey key,
        Function<Knowledge, RegistrationCommand> command,
        Function<Knowledge, List<DocumentWrite<?>>> documents
    ) {
        return new Submission<>(
            RegistrationLedger.history(conference.id()),
            key,
            Retention.A_DAY,
            caller.actor(),
            conference.now(),
            command,
            documents
        );
    }
}
