package lanyard.registration.letters.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.Documents;
import lanyard.registration.RegistrationCommand.OfLetters;
import lanyard.registration.http.Desk;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterCommand.RequeueLetter;
import lanyard.registration.letters.Letters;
import lanyard.registration.letters.http.LetterView.LetterStatus;
import lanyard.registration.letters.sending.MailSettings;
import lanyard.registration.letters.writing.Composer;
import lanyard.registration.registering.People;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was written to whom, and what became of it. */
@RestController
@RequestMapping("/api/registration/conferences/{conference}/letters")
@CallableBy(Who.ORGANISER)
class LettersController {

    private static final Comparator<LetterView> NEWEST_FIRST = Comparator.comparing(LetterView::composedAt)
        .reversed()
        .thenComparing(LetterView::id);

    private final Desk desk;
    private final Composer composer;
    private final boolean mailIsSet;

    LettersController(Desk desk, Composer composer, MailSettings mail) {
        this.desk = desk;
        this.composer = composer;
        this.mailIsSet = mail.isSet();
    }

    /**
     * Newest first; of one attendee, or of all.
     *
     * @param query part of the address or of the subject
     * @param notSent only those that have not gone out
     */
    @GetMapping
    List<LetterView> letters(
        @PathVariable ConferenceId conference,
        @RequestParam(required = false) @Nullable AttendeeId attendee,
        @RequestParam(defaultValue = "") @Size(max = 200) String query,
        @RequestParam(defaultValue = "false") boolean notSent,
        @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
        @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size,
        Position position
    ) {
        Desk.Open open = desk.open(conference, position);
        String asked = query.strip().toLowerCase(Locale.ROOT);
        return open
            .view()
            .documents()
            .all(Letters.TOPIC)
            .entrySet()
            .stream()
            .filter(entry -> attendee == null || entry.getValue().attendeeId().equals(attendee))
            .map(entry -> view(open, entry.getKey(), entry.getValue()))
            .filter(letter -> !notSent || letter.status() != LetterStatus.SENT)
            .filter(letter -> letter.says(asked))
            .sorted(NEWEST_FIRST)
            .skip((long) page * size)
            .limit(size)
            .toList();
    }

    /** Sends the letter again, whatever became of it: as it reads now, and to the address that the person has now. */
    @PostMapping("/{letter}/sending")
    LetterView send(
        @PathVariable ConferenceId conference,
        @PathVariable @Size(max = 200) String letter,
        Caller.Staff caller,
        IdempotencyKey key,
        Position position
    ) {
        Desk.Open open = desk.open(conference, position);
        var _ = find(open.view().documents(), letter).orElseThrow(Problem::notFound);
        var _ = desk.ask(
            open,
            caller,
            key.commandKey(),
            position,
            knowledge ->
                new OfLetters(
                    new RequeueLetter(
                        letter,
                        find(knowledge.documents(), letter).map(Letter::attendeeId).orElse(null)
                    )
                ),
            knowledge ->
                DocumentWrite.listOf(
                    find(knowledge.documents(), letter).map(kept ->
                        Letters.write(letter, again(open, knowledge.documents(), kept))
                    )
                )
        );
        Desk.Open after = desk.after(open);
        return view(after, letter, find(after.view().documents(), letter).orElseThrow(Problem::notFound));
    }

    private static Optional<Letter> find(Documents documents, String letter) {
        return documents.find(Letters.TOPIC, letter);
    }

    private Letter again(Desk.Open open, Documents documents, Letter kept) {
        boolean registered = open.state().registrations().attendee(kept.attendeeId()) != null;
        return People.find(documents, kept.attendeeId())
            .filter(_ -> registered)
            .map(person -> composer.again(open.id(), open.state(), person, kept, open.now()))
            .orElseGet(() -> kept.after(kept));
    }

    private LetterView view(Desk.Open open, String id, Letter letter) {
        return LetterView.of(id, letter, open.state().deliveries().of(id), mailIsSet);
    }
}
