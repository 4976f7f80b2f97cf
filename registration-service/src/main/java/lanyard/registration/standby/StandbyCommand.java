package lanyard.registration.standby;

import java.time.Duration;
import java.time.Instant;

/**
 * Looks whether seats that nobody came for can be given on: the only command of this capability.
 *
 * @param at conference time
 * @param after how long after its start a session's seats are given on
 */
public record StandbyCommand(Instant at, Duration after) {}
