package lanyard.checkin.scanning;

/**
 * What is free where a session is, not counting who asks.
 *
 * @param places that the room still holds, over all sessions that are open in it
 * @param seats of the session that nobody sits on
 * @param isReported whether every phone of the room has told who is in it; the numbers are not sure otherwise
 * @param isGivenOn whether somebody was let in on standby, into a seat that nobody had come for
 */
public record Space(int places, int seats, boolean isReported, boolean isGivenOn) {}
