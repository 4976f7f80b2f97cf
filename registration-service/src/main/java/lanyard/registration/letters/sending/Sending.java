package lanyard.registration.letters.sending;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Answer;
import lanyard.ledger.CommandKey;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Submission;
import lanyard.registration.RegistrationCommand.OfLetters;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterCommand;
import lanyard.registration.letters.LetterCommand.ParkLetter;
import lanyard.registration.letters.LetterCommand.RecordSent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.MessageListener;
import tools.jackson.core.JacksonException;

/**
 * Sends one letter after the other, and has it written down. Killed in between it sends the letter again, under the
 * same Message-ID.
 */
final class Sending implements MessageListener<String, byte[]>, ConsumerRecordRecoverer {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final RegistrationLedger ledger;
    private final Mails mails;
    private final MailServer server;

    /** What became of letters and could not be written down yet: only that is tried again. */
    private final Map<String, LetterCommand> unrecorded = new ConcurrentHashMap<>();

    Sending(RegistrationLedger ledger, Mails mails, MailServer server) {
        this.ledger = ledger;
        this.mails = mails;
        this.server = server;
    }

    /** A letter in its topic. */
    private record Posted(ConferenceId conference, String id, Letter letter) {
        String attempt() {
            return this + "#" + letter.attempt();
        }

        @Override
        public String toString() {
            return conference + "/" + id;
        }
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> topicRecord) {
        Posted posted = read(topicRecord);
        if (posted == null) {
            return;
        }
        RegistrationState state = ledger.view(posted.conference()).state();
        Letter letter = posted.letter();
        if (
            state.registrations().attendee(letter.attendeeId()) == null ||
            !state.deliveries().isOpen(posted.id(), letter.attempt())
        ) {
            return; // to nobody, or sent before
        }
        if (ledger.ledger().health(RegistrationLedger.history(posted.conference())).unreadable() != null) {
            log.warn("letter {} is left: its conference is frozen", posted);
            return;
        }
        if (!unrecorded.containsKey(posted.attempt())) {
            server.send(mails.of(posted.conference(), state, posted.id(), letter));
            unrecorded.put(
                posted.attempt(),
                new RecordSent(posted.id(), letter.attendeeId(), letter.attempt(), ledger.now(state))
            );
        }
        record(posted);
    }

    /** Nothing has come of it: the letter is parked. */
    @Override
    public void accept(ConsumerRecord<?, ?> topicRecord, Exception failure) {
        Posted posted = read(topicRecord);
        if (posted == null) {
            return;
        }
        ParkedBecause because =
            Retries.cause(failure) instanceof NotSent notSent ? notSent.because() : ParkedBecause.REFUSED;
        log.warn("letter {} is parked: {}", posted, because);
        Letter letter = posted.letter();
        Instant now = ledger.now(ledger.view(posted.conference()).state());
        unrecorded.put(
            posted.attempt(),
            new ParkLetter(posted.id(), letter.attendeeId(), letter.attempt(), because, now)
        );
        record(posted);
    }

    private void record(Posted posted) {
        LetterCommand command = Objects.requireNonNull(unrecorded.get(posted.attempt()));
        try {
            // Refused when the person was erased meanwhile: then there is nothing to write down.
            Answer<RegistrationEvent> _ = ledger
                .ledger()
                .submit(
                    Submission.of(
                        RegistrationLedger.history(posted.conference()),
                        CommandKey.random(),
                        "mail",
                        ledger.now(ledger.view(posted.conference()).state()),
                        new OfLetters(command)
                    )
                )
                .get();
            unrecorded.remove(posted.attempt());
        } catch (ExecutionException nobodyLeads) {
            throw new NotRecorded();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotRecorded();
        }
    }

    /** Null for a tombstone, and for what nobody can read: an organiser cannot either. */
    private static @Nullable Posted read(ConsumerRecord<?, ?> topicRecord) {
        if (
            !(topicRecord.key() instanceof String key) ||
            !(topicRecord.value() instanceof byte[] value) ||
            key.indexOf('/') <= 0
        ) {
            return null;
        }
        int slash = key.indexOf('/');
        try {
            return new Posted(
                new ConferenceId(key.substring(0, slash)),
                key.substring(slash + 1),
                JsonEvents.JSON.readValue(value, Letter.class)
            );
        } catch (JacksonException | IllegalArgumentException unreadable) {
            log.warn("{} offset {} is not readable", topicRecord.topic(), topicRecord.offset());
            return null;
        }
    }
}
