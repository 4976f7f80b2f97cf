package lanyard.ledger;

/**
 * What the leader knows beside the history at the moment of deciding.
 *
 * @param upToDate whether everything the other services had told when this leader began has been taken in
 */
public record Knowledge(Documents documents, boolean upToDate) {}
