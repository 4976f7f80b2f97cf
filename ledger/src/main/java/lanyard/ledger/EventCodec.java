package lanyard.ledger;

/** Events as bytes with a stable type name. */
public interface EventCodec<E> {
    String type(E event);

    byte[] encode(E event);

    /** @throws UnreadableEvent when the type is unknown or the bytes do not fit it */
    E decode(String type, byte[] value);

    /** A record that this version cannot read. */
    final class UnreadableEvent extends RuntimeException {

        public UnreadableEvent(String message, Throwable cause) {
            super(message, cause);
        }

        public UnreadableEvent(String message) {
            super(message);
        }
    }
}
