package lanyard.registration.letters.http;

import java.time.Instant;
import java.util.Locale;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import lanyard.registration.letters.Deliveries.Delivery;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * A letter and what became of it.
 *
 * @param language BCP 47 tag of the language it is written in
 * @param because why it is parked; null when it is not
 * @param statusAt since when it is sent or parked; null before
 */
record LetterView(
    String id,
    AttendeeId attendeeId,
    LetterKind kind,
    String to,
    String subject,
    String text,
    Instant composedAt,
    String language,
    LetterStatus status,
    @Nullable ParkedBecause because,
    @Nullable Instant statusAt
) {
    enum LetterStatus {
        /** No mail server is set: it can be read here, and nowhere else. */
        KEPT,
        WAITING,
        SENT,
        PARKED
    }

    static LetterView of(String id, Letter letter, Delivery delivery, boolean mailIsSet) {
        return new LetterView(
            id,
            letter.attendeeId(),
            letter.kind(),
            letter.to(),
            letter.subject(),
            letter.text(),
            letter.composedAt(),
            letter.language(),
            switch (delivery.status()) {
                case WAITING -> mailIsSet ? LetterStatus.WAITING : LetterStatus.KEPT;
                case SENT -> LetterStatus.SENT;
                case PARKED -> LetterStatus.PARKED;
            },
            delivery.because(),
            delivery.at()
        );
    }

    boolean says(String query) {
        return contains(to, query) || contains(subject, query);
    }

    private static boolean contains(String text, String query) {
        return text.toLowerCase(Locale.ROOT).contains(query);
    }

    @Override
    public String toString() {
        return "LetterView[" + id + "]"; // a log line must not tell who it is
    }
}
