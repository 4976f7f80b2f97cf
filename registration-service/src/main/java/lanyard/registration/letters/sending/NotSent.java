package lanyard.registration.letters.sending;

import lanyard.contracts.registration.LetterEvent.ParkedBecause;

/**
 * Why a letter has not gone out. Says nothing of what the server said: it quotes addresses. The kinds are classes of
 * their own because another kind begins its own course of retries.
 */
abstract sealed class NotSent extends RuntimeException {

    private final ParkedBecause because;

    private NotSent(ParkedBecause because) {
        super(because.name(), null, false, false);
        this.because = because;
    }

    ParkedBecause because() {
        return because;
    }

    /** For good: the server will say the same every time. */
    static final class Refused extends NotSent {

        Refused(ParkedBecause because) {
            super(because);
        }
    }

    /** For the moment, says the server. */
    static final class RefusedForNow extends NotSent {

        RefusedForNow(ParkedBecause because) {
            super(because);
        }
    }

    /** No server to talk to, or none that lets us in: no letter would go out. */
    static final class NoServer extends NotSent {

        NoServer(ParkedBecause because) {
            super(because);
        }
    }
}
