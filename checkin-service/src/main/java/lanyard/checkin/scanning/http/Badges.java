package lanyard.checkin.scanning.http;

import java.util.Optional;
import lanyard.access.BadgeNumber;
import lanyard.access.BadgeToken;
import lanyard.access.BadgeVerifier;
import lanyard.access.BadgeVerifier.Verified;
import lanyard.access.HandedOutCode;
import lanyard.checkin.expectations.TrustedKeys;
import lanyard.checkin.expectations.http.PublicKeys;
import lanyard.checkin.scanning.Presented;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import org.springframework.stereotype.Component;

/** Reads what was scanned or typed. Signatures are checked here, on the request's thread, and not by the leader's. */
@Component
final class Badges {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final BadgeVerifier verifier = new BadgeVerifier();
    private final PublicKeys keys;

    Badges(PublicKeys keys) {
        this.keys = keys;
    }

    Presented read(ConferenceId conference, TrustedKeys trusted, String text) {
        Optional<String> number = BadgeNumber.normalise(text);
        if (number.isPresent()) {
            return new Presented.TypedNumber(bits(number.get()));
        }
        Optional<BadgeId> handedOut = HandedOutCode.read(text);
        if (handedOut.isPresent()) {
            return new Presented.HandedOut(handedOut.get());
        }
        return switch (verifier.verify(conference, text, key -> keys.of(trusted.badgeKey(key)))) {
            case Verified.Genuine(BadgeToken token) -> new Presented.Genuine(token.badge(), token.issue());
            case Verified.UnknownKey(BadgeToken token) -> new Presented.UnknownKey(
                token.badge(),
                token.issue()
            );
            case Verified.Forged() -> new Presented.Forged();
        };
    }

    private static long bits(String number) {
        return number
            .chars()
            .filter(c -> c != '-')
            .mapToLong(CROCKFORD::indexOf)
            .reduce(0, (bits, digit) -> (bits << 5) | digit);
    }
}
