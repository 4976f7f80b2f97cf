package lanyard.registration.registering.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lanyard.access.Caller;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.registration.Person;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.http.Desk;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.letters.Letters;
import lanyard.registration.letters.writing.Composer;
import lanyard.registration.registering.People;
import lanyard.registration.registering.RegisteringCommand.SendLink;
import org.springframework.stereotype.Component;

/**
 * Sends a personal link again, to nobody but the address it belongs to. It is the same link as before: anybody may ask
 * for it, so asking must not close the page to whoever has it open.
 */
@Component
class LinkLetters {

    private final Desk desk;
    private final Composer composer;

    LinkLetters(Desk desk, Composer composer) {
        this.desk = desk;
        this.composer = composer;
    }

    /**
     * Writes to nobody for an address that nobody registered with. That takes its command and its place in the history
     * all the same: neither the time an answer takes nor its position tells who is known.
     */
    void send(Desk.Open open, String addressHash, Caller caller, IdempotencyKey key, Position position) {
        // A key of its own, and the same one for a repeat of the same request: the letter is kept once.
        UUID again = UUID.nameUUIDFromBytes((key.value() + " link").getBytes(StandardCharsets.UTF_8));
        CommandKey command = CommandKey.of(
            again,
            caller.actor(),
            addressHash.getBytes(StandardCharsets.UTF_8)
        );
        AttendeeId id = People.holder(open.view().documents(), addressHash).orElse(new AttendeeId(again));
        boolean registered = open.state().registrations().attendee(id) != null;
        List<DocumentWrite<?>> letter = DocumentWrite.listOf(
            People.find(open.view().documents(), id)
                .filter(_ -> registered)
                .map(person -> letter(open, id, person, command))
        );
        var _ = desk.ask(open, caller, command, position, _ -> new OfRegistering(new SendLink(id)), letter);
    }

    private DocumentWrite<Letter> letter(Desk.Open open, AttendeeId id, Person person, CommandKey command) {
        Letter letter = composer.compose(
            open.id(),
            open.state(),
            id,
            person,
            LetterKind.NEW_LINK,
            open.now()
        );
        return Letters.write(id + ".link-" + command.id(), letter);
    }
}
