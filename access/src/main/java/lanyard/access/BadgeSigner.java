package lanyard.access;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import lanyard.contracts.ConferenceId;

/** Signs badges with one of the conference's keys; the token says with which. */
public final class BadgeSigner {

    static final String PREFIX = "LY1:";

    private final PrivateKey key;

    public BadgeSigner(PrivateKey key) {
        this.key = key;
    }

    /**
     * The text for the badge's QR code: {@code LY1:} and the base45 of key number, badge id, issue and signature. 129
     * characters of QR's alphanumeric mode (version 6 at level M); the same token gives the same text.
     */
    public String sign(ConferenceId conference, BadgeToken token) {
        byte[] signature = Ed25519.sign(key, token.signedIn(conference));
        return (
            PREFIX +
            Base45.encode(
                ByteBuffer.allocate(BadgeToken.BYTES + Ed25519.SIGNATURE_BYTES)
                    .put(token.bytes())
                    .put(signature)
                    .array()
            )
        );
    }
}
