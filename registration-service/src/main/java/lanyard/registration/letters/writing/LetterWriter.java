package lanyard.registration.letters.writing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.Person;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Answer;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.ledger.View;
import lanyard.registration.RegistrationCommand.KeepLetters;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.DueLetters.DueLetter;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.Letters;
import lanyard.registration.registering.People;

/**
 * Composes the letters that are due and has them kept: the letters and the word that they are kept are one transaction.
 * Killed at any moment, it finds the rest due when it comes back. An id is the same every time, so that a letter which
 * two instances compose is kept once.
 */
final class LetterWriter {

    private static final int MOST_AT_ONCE = 100;

    private final RegistrationLedger ledger;
    private final Composer composer;

    LetterWriter(RegistrationLedger ledger, Composer composer) {
        this.ledger = ledger;
        this.composer = composer;
    }

    /** Whether letters of that conference are due. */
    boolean hasWork(ConferenceId conference) {
        return !ledger.view(conference).state().letters().due().isEmpty();
    }

    /**
     * Keeps the oldest letters that are due.
     *
     * @param patient whether to leave a letter for later whose person is not known here yet
     * @return whether any was kept; false also when another instance leads and does this itself
     */
    boolean keepSome(ConferenceId conference, boolean patient) throws InterruptedException {
        View<RegistrationState> view = ledger.view(conference);
        Instant now = ledger.now(view.state());
        List<DocumentWrite<?>> letters = new ArrayList<>();
        List<AttendeeId> to = new ArrayList<>();
        long upTo = 0;
        SortedMap<Long, DueLetter> due = view.state().letters().due();
        for (Map.Entry<Long, DueLetter> next : due.entrySet()) {
            Optional<Person> person = People.find(view.documents(), next.getValue().attendee());
            if ((person.isEmpty() && patient) || letters.size() == MOST_AT_ONCE) {
                break;
            }
            // Who has no address is owed nothing that could be kept: their letters are passed over.
            person.filter(People::hasAddress).ifPresent(known -> {
                letters.add(letter(conference, view, next, known, now));
                to.add(next.getValue().attendee());
            });
            upTo = next.getKey();
        }
        return upTo > 0 && keep(conference, new KeepLetters(upTo, to), letters, now);
    }

    private DocumentWrite<Letter> letter(
        ConferenceId conference,
        View<RegistrationState> view,
        Map.Entry<Long, DueLetter> next,
        Person person,
        Instant now
    ) {
        DueLetter due = next.getValue();
        Letter letter = composer.compose(conference, view.state(), person, due, now);
        return Letters.write(Letters.id(due.attendee(), next.getKey()), letter);
    }

    private boolean keep(
        ConferenceId conference,
        KeepLetters command,
        List<DocumentWrite<?>> letters,
        Instant now
    ) throws InterruptedException {
        try {
            Answer<RegistrationEvent> answer = ledger
                .ledger()
                .submit(
                    new Submission<>(
                        RegistrationLedger.history(conference),
                        key(conference, command),
                        Retention.A_DAY,
                        "letters",
                        now,
                        _ -> command,
                        letters
                    )
                )
                .get();
            // Refused when somebody was erased meanwhile; another round comes, without letters to them.
            return answer instanceof Answer.Done<RegistrationEvent>;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotAnswered) {
                return false;
            }
            throw new IllegalStateException("a ledger fails with NotAnswered only", failed.getCause());
        }
    }

    private static CommandKey key(ConferenceId conference, KeepLetters command) {
        byte[] what = (conference + " " + command).getBytes(StandardCharsets.UTF_8);
        return CommandKey.of(UUID.nameUUIDFromBytes(what), "letters", what);
    }
}
