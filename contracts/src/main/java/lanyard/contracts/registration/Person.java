package lanyard.contracts.registration;

/**
 * Who an attendee is: personal data, never in an event. Topic {@code lanyard.registration.people}, compacted, keyed
 * {@code conference/attendee}.
 *
 * @param addressHash keyed hash (HMAC-SHA-256, one key per conference) of the normalised e-mail address, base64url
 * @param needs what the person needs to take part; empty when nothing
 * @param language BCP 47 tag of the language for letters
 */
public record Person(
    String name,
    String email,
    String organisation,
    String needs,
    String language,
    String addressHash
) {
    @Override
    public String toString() {
        return "Person[…]"; // a log line must not tell who it is
    }
}
