package lanyard.ledger;

/**
 * What is durable of one history, as this instance knows it.
 *
 * @param sequence of the newest record in {@code state}; 0 before the first
 */
public record View<S>(S state, long sequence, Documents documents) {}
