package lanyard.ledger;

/** How long the outcome of a command is remembered for repeats. */
public enum Retention {
    /** 24 hours of event time. */
    A_DAY,
    /** As long as the history lives. */
    FOR_EVER
}
