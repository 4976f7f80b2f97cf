package lanyard.access;

import java.time.Duration;
import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;

/**
 * What a link says that confirms a new e-mail address: whoever has it reads the letters that go there.
 *
 * @param addressHash keyed hash of the address, as in the people topic
 */
public record AddressToken(
    ConferenceId conference,
    AttendeeId attendee,
    String addressHash,
    Instant issuedAt
) {
    public static final Duration LIFETIME = Duration.ofDays(7);
}
