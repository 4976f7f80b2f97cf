package lanyard.checkin.scanning;

import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.Reason;
import org.jspecify.annotations.Nullable;

/** What the door says. */
public sealed interface Ruling {
    record Admit(SessionId session, Admission admission) implements Ruling {}

    record LetOut(SessionId session) implements Ruling {}

    /** @param session the one it is about, where there is one: for {@code ELSEWHERE}, where the person is expected */
    record TurnAway(@Nullable SessionId session, Reason reason) implements Ruling {}
}
