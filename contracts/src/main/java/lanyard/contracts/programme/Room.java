package lanyard.contracts.programme;

import lanyard.contracts.RoomId;

/** A room of the venue. {@code seats} is what it holds, over all sessions that run in it at once. */
public record Room(RoomId id, String name, int seats) {}
