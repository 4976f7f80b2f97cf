package lanyard.ledger.kafka;

/** Asks Kafka's group coordinator whether this instance is still the one chosen to lead. */
interface Leadership {
    enum Standing {
        /** The coordinator accepted a commit under this membership and generation. */
        CHOSEN,
        /** Somebody else is, or will be. */
        NOT_CHOSEN,
        /** The coordinator did not answer. */
        UNKNOWN
    }

    Standing ask();

    /** Thrown inside a leader that must stop. */
    final class Lost extends Exception {

        Lost(String why) {
            super(why);
        }
    }
}
