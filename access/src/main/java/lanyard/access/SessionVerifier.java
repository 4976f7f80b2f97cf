package lanyard.access;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntFunction;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.Role;
import org.jspecify.annotations.Nullable;

/**
 * Opens what {@link SessionSigner} signed: nothing comes out of a text that is forged, made for another purpose, too
 * old, or signed with a key that is not known. Whether the session was ended since is for {@link KnownSessions} to say.
 */
public final class SessionVerifier {

    /** How far the clocks of two instances may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final GenuineSignatures genuine = new GenuineSignatures();
    private final IntFunction<@Nullable PublicKey> keys;
    private final InstantSource clock;

    /**
     * @param keys the installation's session keys by number; null for a number it does not know
     * @param clock real time
     */
    public SessionVerifier(IntFunction<@Nullable PublicKey> keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public Optional<LinkToken> link(String text) {
        return link(SessionSigner.LINK, text);
    }

    /** What {@link SessionSigner#signCalendar} signed. */
    public Optional<LinkToken> calendar(String text) {
        return link(SessionSigner.CALENDAR, text);
    }

    public Optional<AddressToken> address(String text) {
        return SignedText.open(SessionSigner.ADDRESS, text, keys, genuine, in -> {
            AttendeeId attendee = new AttendeeId(SignedText.readId(in));
            ConferenceId conference = new ConferenceId(in.readUTF());
            return new AddressToken(conference, attendee, in.readUTF(), SignedText.readInstant(in));
        }).filter(address -> isOpen(address.issuedAt(), AddressToken.LIFETIME));
    }

    private Optional<LinkToken> link(String domain, String text) {
        return SignedText.open(domain, text, keys, genuine, in -> {
            AttendeeId attendee = new AttendeeId(SignedText.readId(in));
            int issue = in.readInt();
            return new LinkToken(new ConferenceId(in.readUTF()), attendee, issue);
        });
    }

    public Optional<AttendeeSession> attendee(String text) {
        return SignedText.open(SessionSigner.ATTENDEE, text, keys, genuine, in -> {
            AttendeeId attendee = new AttendeeId(SignedText.readId(in));
            int issue = in.readInt();
            ConferenceId conference = new ConferenceId(in.readUTF());
            return new AttendeeSession(conference, attendee, issue, SignedText.readInstant(in));
        }).filter(session -> isOpen(session.issuedAt(), AttendeeSession.LIFETIME));
    }

    public Optional<StaffSession> staff(String text) {
        return SignedText.open(SessionSigner.STAFF, text, keys, genuine, in -> {
            StaffId staff = new StaffId(SignedText.readId(in));
            Role role = Role.valueOf(in.readUTF());
            return new StaffSession(staff, role, SignedText.readInstant(in));
        }).filter(session -> isOpen(session.issuedAt(), StaffSession.LIFETIME));
    }

    private boolean isOpen(Instant issuedAt, Duration lifetime) {
        Instant now = clock.instant();
        return issuedAt.isBefore(now.plus(CLOCK_SKEW)) && now.isBefore(issuedAt.plus(lifetime));
    }
}
