package lanyard.ledger;

/**
 * What proves that two instances, or a live state and a rebuilt one, hold the same.
 *
 * @param sequence of the newest record taken in
 * @param digest of the state and the outcomes at that record; see {@link Digest}
 */
public record HistoryDigest(long sequence, String digest) {}
