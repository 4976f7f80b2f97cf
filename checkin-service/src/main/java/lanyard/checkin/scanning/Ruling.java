package lanyard.checkin.scanning;

import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.Reason;
import org.jspecify.annotations.Nullable;

/** What the door says. */
public sealed interface Ruling {
    /** @param overruled against which verdict; null when it is the verdict */
    record Admit(SessionId session, Admission admission, @Nullable Reason overruled) implements Ruling {
        public Admit(SessionId session, Admission admission) {
            this(session, admission, null);
        }
    }

    record LetOut(SessionId session) implements Ruling {}

    /** @param session the one it is about, where there is one: for {@code ELSEWHERE}, where the person is expected */
    record TurnAway(@Nullable SessionId session, Reason reason) implements Ruling {}
}
