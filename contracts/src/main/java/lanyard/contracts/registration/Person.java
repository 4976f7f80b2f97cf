package lanyard.contracts.registration;

import java.util.Objects;

/**
 * Who an attendee is: personal data, never in an event. Topic {@code lanyard.registration.people}, compacted, keyed
 * {@code conference/attendee}.
 *
 * @param email where letters go; empty for who has told none, registered at a door
 * @param addressHash keyed hash (HMAC-SHA-256, one key per conference) of the normalised e-mail address, base64url;
 *     empty when there is none, or when the registration has ended
 * @param needs what the person needs to take part; empty when nothing
 * @param language BCP 47 tag of the language for letters
 * @param pendingEmail an address that the person wants to have and whose owner has not confirmed it; empty when there is
 *     none
 */
public record Person(
    String name,
    String email,
    String organisation,
    String needs,
    String language,
    String addressHash,
    String pendingEmail
) {
    /** Records from before addresses could be changed have no {@code pendingEmail}. */
    @SuppressWarnings("ConstantValue")
    public Person {
        pendingEmail = Objects.requireNonNullElse(pendingEmail, "");
    }

    public Person(
        String name,
        String email,
        String organisation,
        String needs,
        String language,
        String addressHash
    ) {
        this(name, email, organisation, needs, language, addressHash, "");
    }

    @Override
    public String toString() {
        return "Person[…]"; // a log line must not tell who it is
    }
}
