package lanyard.registration.letters.http;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import lanyard.access.CallableBy;
import lanyard.access.Who;
import lanyard.access.http.Position;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.registration.http.Desk;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.letters.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was written to whom. */
@RestController
class LettersController {

    private static final Comparator<LetterView> NEWEST_FIRST = Comparator.comparing(LetterView::composedAt)
        .reversed()
        .thenComparing(LetterView::id);

    private final Desk desk;

    LettersController(Desk desk) {
        this.desk = desk;
    }

    record LetterView(
        String id,
        AttendeeId attendeeId,
        LetterKind kind,
        String to,
        String subject,
        String text,
        Instant composedAt
    ) {}

    /** Newest first; of one attendee, or of all. */
    @GetMapping("/api/registration/conferences/{conference}/letters")
    @CallableBy(Who.ORGANISER)
    List<LetterView> letters(
        @PathVariable ConferenceId conference,
        @RequestParam(required = false) @Nullable AttendeeId attendee,
        Position position
    ) {
        return desk
            .open(conference, position)
            .view()
            .documents()
            .all(Letters.TOPIC)
            .entrySet()
            .stream()
            .filter(entry -> attendee == null || entry.getValue().attendeeId().equals(attendee))
            .map(entry -> view(entry.getKey(), entry.getValue()))
            .sorted(NEWEST_FIRST)
            .toList();
    }

    private static LetterView view(String id, Letter letter) {
        return new LetterView(
            id,
            letter.attendeeId(),
            letter.kind(),
            letter.to(),
            letter.subject(),
            letter.text(),
            letter.composedAt()
        );
    }
}
