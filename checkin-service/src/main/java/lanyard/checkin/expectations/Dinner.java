package lanyard.checkin.expectations;

import lanyard.contracts.SessionId;

/** The session to which parties come, and how many places it has. */
public record Dinner(SessionId session, int places) {}
