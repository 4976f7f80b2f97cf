package lanyard.gala.dinner;

import java.time.Instant;

/** Announce the dinner with these terms, in place of any announced before. */
public record Announce(int places, int guestLimit, Instant deadline) {}
