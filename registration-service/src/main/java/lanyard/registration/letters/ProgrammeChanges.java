package lanyard.registration.letters;

import java.util.List;
import java.util.stream.Stream;
import lanyard.contracts.SessionId;

/**
 * What a new programme means for one person's sessions.
 *
 * @param other sessions that have another time, room or title
 * @param gone titles of sessions that are not theirs any more
 */
public record ProgrammeChanges(List<SessionId> other, List<String> gone) {
    public static final ProgrammeChanges NONE = new ProgrammeChanges(List.of(), List.of());

    public ProgrammeChanges {
        other = List.copyOf(other);
        gone = List.copyOf(gone);
    }

    ProgrammeChanges withOther(SessionId session) {
        return new ProgrammeChanges(with(other, session), gone);
    }

    ProgrammeChanges withGone(SessionId session, String title) {
        List<SessionId> left = other
            .stream()
            .filter(one -> !one.equals(session))
            .toList();
        return new ProgrammeChanges(left, with(gone, title));
    }

    private static <T> List<T> with(List<T> some, T one) {
        return some.contains(one) ? some : Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
