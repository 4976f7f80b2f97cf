package lanyard.registration.programme;

import java.time.Duration;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;

/** What organisers ask of the programme. */
public sealed interface ProgrammeCommand {
    /** Replaces any programme published before. {@link ProgrammeYaml} has checked it. */
    record PublishProgramme(Programme programme) implements ProgrammeCommand {}

    record ChangeSeats(SessionId session, int seats) implements ProgrammeCommand {}

    /** Lets the conference's clock run {@code ahead} of UTC. */
    record SetClock(Duration ahead) implements ProgrammeCommand {}
}
