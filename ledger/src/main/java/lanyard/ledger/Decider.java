package lanyard.ledger;

/**
 * The rules of a history. Pure: no clock, no randomness, no I/O; time and new ids come in with the command. Neither
 * method may depend on the order of a hash map, which differs between JVMs.
 *
 * @param <S> immutable state
 */
public interface Decider<S, C, E> {
    /** The state before the first event. */
    S initial();

    /** What follows from {@code command} in {@code state}. */
    Decision<E> decide(S state, C command);

    /** {@code state} after {@code event}; the same live, after a restart, on a standby, and when rebuilt. */
    S evolve(S state, E event);
}
