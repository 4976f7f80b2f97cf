package lanyard.registration.staff;

import java.security.KeyPair;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lanyard.access.Ed25519;
import lanyard.access.KeyFiles;
import lanyard.access.SessionSigner;
import lanyard.ledger.NotAnswered;
import lanyard.registration.staff.StaffCommand.PublishSessionKey;

/** The installation's own keys, by which sessions and personal links are signed. */
public final class SessionKeys {

    private static final int FIRST = 1;

    private final KeyFiles files;
    private final Map<Integer, KeyPair> known = new ConcurrentHashMap<>();

    public SessionKeys(KeyFiles files) {
        this.files = files;
    }

    /** The key that signs from now on: the newest that was published, if its file is still here, else a new one. */
    public PublishSessionKey current(Staff staff) {
        if (staff.keys().isEmpty()) {
            return publish(FIRST);
        }
        int newest = staff.keys().lastKey();
        PublishSessionKey ours = publish(newest);
        return ours.publicKey().equals(staff.keys().get(newest)) ? ours : publish(newest + 1);
    }

    /**
     * @throws NotAnswered.Unavailable when no key was published yet, as for a moment after the first start
     * @throws IllegalStateException when the one that was is not here (any more)
     */
    public SessionSigner signer(Staff staff) {
        if (staff.keys().isEmpty()) {
            throw new NotAnswered.Unavailable("no session key is published yet", Duration.ofSeconds(1));
        }
        int number = staff.keys().lastKey();
        if (!publish(number).publicKey().equals(staff.keys().get(number))) {
            throw new IllegalStateException("session key " + number + " is not here");
        }
        return new SessionSigner(number, pair(number).getPrivate());
    }

    private PublishSessionKey publish(int number) {
        return new PublishSessionKey(number, Ed25519.textOf(pair(number).getPublic()));
    }

    private KeyPair pair(int number) {
        return known.computeIfAbsent(number, n -> files.ed25519("session-" + n));
    }
}
