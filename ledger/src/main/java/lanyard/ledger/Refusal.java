package lanyard.ledger;

/** A named reason to refuse a command. Implemented by enums, whose constants stand in the order of checking. */
public interface Refusal {
    /** The stable name, such as {@code SESSION_FULL}; it is recorded and sent to clients. */
    String name();
}
