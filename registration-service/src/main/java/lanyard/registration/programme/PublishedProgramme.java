package lanyard.registration.programme;

import java.time.Duration;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.ProgrammeEvent;
import lanyard.contracts.registration.ProgrammeEvent.ConferenceClockSet;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.ProgrammeEvent.SessionSeatsChanged;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * The programme as it stands.
 *
 * @param programme null until one is published
 * @param version how often another one was published
 * @param withdrawn sessions of programmes before that are not in this one, as they were last
 * @param ahead how far the conference's clock runs ahead of UTC
 */
public record PublishedProgramme(
    @Nullable Programme programme,
    int version,
    PSortedMap<SessionId, Session> withdrawn,
    Duration ahead
) {
    public static final PublishedProgramme NONE = new PublishedProgramme(
        null,
        0,
        TreePMap.empty(),
        Duration.ZERO
    );

    public PublishedProgramme evolve(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammePublished(var published) -> published.equals(programme)
                ? this
                : new PublishedProgramme(published, version + 1, withdrawnBy(published), ahead);
            case SessionSeatsChanged(var session, var seats) -> programme == null
                ? this
                : new PublishedProgramme(programme.withSeats(session, seats), version, withdrawn, ahead);
            case ConferenceClockSet(var set) -> new PublishedProgramme(programme, version, withdrawn, set);
        };
    }

    private PSortedMap<SessionId, Session> withdrawnBy(Programme published) {
        PSortedMap<SessionId, Session> gone = withdrawn;
        if (programme != null) {
            for (Session before : programme.sessions()) {
                gone = gone.plus(before.id(), before);
            }
        }
        for (Session now : published.sessions()) {
            gone = gone.minus(now.id());
        }
        return gone;
    }
}
