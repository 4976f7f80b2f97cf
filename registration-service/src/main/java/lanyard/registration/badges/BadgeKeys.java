package lanyard.registration.badges;

import java.security.KeyPair;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lanyard.access.BadgeSigner;
import lanyard.access.BadgeToken;
import lanyard.access.Ed25519;
import lanyard.access.KeyFiles;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.ledger.NotAnswered;

/** Signs the badges of every conference with the newest of its published keys. */
public final class BadgeKeys {

    private static final int FIRST = 1;

    private final KeyFiles files;
    private final Map<String, KeyPair> known = new ConcurrentHashMap<>();

    public BadgeKeys(KeyFiles files) {
        this.files = files;
    }

    /** A key with its number, as it is to be published. */
    public record Numbered(int number, String publicKey) {}

    /** The key that signs from now on: the newest that was published, if its file is still here, else a new one. */
    public Numbered current(ConferenceId conference, Badges badges) {
        if (badges.keys().isEmpty()) {
            return numbered(conference, FIRST);
        }
        int newest = badges.keys().lastKey();
        Numbered ours = numbered(conference, newest);
        return ours.publicKey().equals(badges.keys().get(newest)) ? ours : numbered(conference, newest + 1);
    }

    /**
     * The text for the badge's QR code.
     *
     * @throws NotAnswered.Unavailable when no key was published yet
     * @throws IllegalStateException when the one that was is not here (any more): a badge that every door refuses is
     *     worse than none
     */
    public String sign(ConferenceId conference, Badges badges, BadgeId badge) {
        if (badges.keys().isEmpty()) {
            throw new NotAnswered.Unavailable(
                "no badge key of " + conference + " is published yet",
                Duration.ofSeconds(1)
            );
        }
        int number = badges.keys().lastKey();
        if (!numbered(conference, number).publicKey().equals(badges.keys().get(number))) {
            throw new IllegalStateException("badge key " + number + " of " + conference + " is not here");
        }
        return new BadgeSigner(pair(conference, number).getPrivate()).sign(
            conference,
            new BadgeToken(number, badge, badges.issue(badge))
        );
    }

    private Numbered numbered(ConferenceId conference, int number) {
        return new Numbered(number, Ed25519.textOf(pair(conference, number).getPublic()));
    }

    private KeyPair pair(ConferenceId conference, int number) {
        return known.computeIfAbsent(conference + ".badge-" + number, files::ed25519);
    }
}
