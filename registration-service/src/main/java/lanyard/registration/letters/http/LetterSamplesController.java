package lanyard.registration.letters.http;

import jakarta.validation.constraints.Pattern;
import java.util.Base64;
import java.util.List;
import lanyard.access.BadgeNumber;
import lanyard.access.CallableBy;
import lanyard.access.Who;
import lanyard.contracts.BadgeId;
import lanyard.registration.badges.QrCode;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.letters.sending.Enclosures;
import lanyard.registration.letters.writing.LetterHtml;
import lanyard.registration.letters.writing.LetterSamples;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every letter that there is, for organisers to look at before anybody gets one. */
@RestController
class LetterSamplesController {

    /** No badge: a door that reads it says so. */
    private static final String NO_BADGE = "LANYARD SAMPLE";

    /** @param html the badge's picture is in it, instead of beside it as in a mail */
    record LetterSampleView(LetterKind kind, String subject, String text, String html) {}

    /** @param language en, fr or es, with or without a region; English instead of any other */
    @GetMapping("/api/registration/letter-samples")
    @CallableBy(Who.ORGANISER)
    List<LetterSampleView> samples(
        @RequestParam(defaultValue = "en") @Pattern(
            regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}"
        ) String language
    ) {
        return LetterSamples.in(language).stream().map(LetterSamplesController::view).toList();
    }

    private static LetterSampleView view(Letter letter) {
        String html = Enclosures.showsBadge(letter.kind())
            ? LetterHtml.of(letter, picture(), BadgeNumber.of(BadgeId.of(letter.attendeeId())))
            : LetterHtml.of(letter);
        return new LetterSampleView(letter.kind(), letter.subject(), letter.text(), html);
    }

    private static String picture() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.of(NO_BADGE).png());
    }
}
