package lanyard.registration.letters;

import lanyard.contracts.SessionId;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a new programme means for one person's sessions.
 *
 * @param other sessions that have another time, room or title
 * @param gone titles of sessions that are not theirs any more
 */
public record ProgrammeChanges(PVector<SessionId> other, PVector<String> gone) {
    public static final ProgrammeChanges NONE = new ProgrammeChanges(
        TreePVector.empty(),
        TreePVector.empty()
    );

    ProgrammeChanges withOther(SessionId session) {
        return other.contains(session) ? this : new ProgrammeChanges(other.plus(session), gone);
    }

    ProgrammeChanges withGone(SessionId session, String title) {
        return new ProgrammeChanges(other.minus(session), gone.contains(title) ? gone : gone.plus(title));
    }
}
