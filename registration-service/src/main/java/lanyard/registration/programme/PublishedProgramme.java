package lanyard.registration.programme;

import java.time.Duration;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.registration.ProgrammeEvent;
import lanyard.contracts.registration.ProgrammeEvent.ConferenceClockSet;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.ProgrammeEvent.SessionSeatsChanged;
import org.jspecify.annotations.Nullable;

/**
 * The programme as it stands.
 *
 * @param programme null until one is published
 * @param ahead how far the conference's clock runs ahead of UTC
 */
public record PublishedProgramme(@Nullable Programme programme, Duration ahead) {
    public static final PublishedProgramme NONE = new PublishedProgramme(null, Duration.ZERO);

    public PublishedProgramme evolve(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammePublished(var published) -> new PublishedProgramme(published, ahead);
            case SessionSeatsChanged(var session, var seats) -> programme == null
                ? this
                : new PublishedProgramme(programme.withSeats(session, seats), ahead);
            case ConferenceClockSet(var set) -> new PublishedProgramme(programme, set);
        };
    }
}
