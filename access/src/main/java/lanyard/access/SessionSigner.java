package lanyard.access;

import java.security.PrivateKey;

/** Signs personal links and sessions with the installation's session key. */
public final class SessionSigner {

    static final String LINK = "lanyard personal link 1";
    static final String CALENDAR = "lanyard calendar 1";
    static final String ADDRESS = "lanyard address 1";
    static final String ATTENDEE = "lanyard attendee session 1";
    static final String STAFF = "lanyard staff session 1";

    private final int keyNumber;
    private final PrivateKey key;

    /** @param keyNumber 0 to 255, under which the public key is published in the history {@code installation} */
    public SessionSigner(int keyNumber, PrivateKey key) {
        if (keyNumber < 0 || keyNumber > 0xff) {
            throw new IllegalArgumentException("a key number is one byte");
        }
        this.keyNumber = keyNumber;
        this.key = key;
    }

    /** The text for the fragment of a personal link; the same token gives the same text. */
    public String sign(LinkToken link) {
        return sign(LINK, link);
    }

    /** The text in the address of a subscribed calendar: as {@link #sign(LinkToken)}, but it opens nothing else. */
    public String signCalendar(LinkToken calendar) {
        return sign(CALENDAR, calendar);
    }

    private String sign(String domain, LinkToken link) {
        return SignedText.sign(domain, keyNumber, key, out -> {
            SignedText.write(out, link.attendee().value());
            out.writeInt(link.issue());
            out.writeUTF(link.conference().value());
        });
    }

    /** The text for the fragment of a link that confirms an e-mail address. */
    public String sign(AddressToken address) {
        return SignedText.sign(ADDRESS, keyNumber, key, out -> {
            SignedText.write(out, address.attendee().value());
            out.writeUTF(address.conference().value());
            out.writeUTF(address.addressHash());
            SignedText.write(out, address.issuedAt());
        });
    }

    /** The value of an attendee's session cookie. */
    public String sign(AttendeeSession session) {
        return SignedText.sign(ATTENDEE, keyNumber, key, out -> {
            SignedText.write(out, session.attendee().value());
            out.writeInt(session.linkIssue());
            out.writeUTF(session.conference().value());
            SignedText.write(out, session.issuedAt());
        });
    }

    /** The value of a staff session cookie. */
    public String sign(StaffSession session) {
        return SignedText.sign(STAFF, keyNumber, key, out -> {
            SignedText.write(out, session.staff().value());
            out.writeUTF(session.role().name());
            SignedText.write(out, session.issuedAt());
        });
    }
}
