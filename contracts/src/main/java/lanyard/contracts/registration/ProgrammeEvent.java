package lanyard.contracts.registration;

import java.time.Duration;
import lanyard.contracts.SessionId;
import lanyard.contracts.WireName;
import lanyard.contracts.programme.Programme;

/** The programme of the conference and the clock it runs by. */
public sealed interface ProgrammeEvent extends RegistrationEvent {
    /** The whole programme, replacing any published before. */
    @WireName("lanyard.registration.programme-published.v1")
    record ProgrammePublished(Programme programme) implements ProgrammeEvent {}

    /** A session has another number of seats from now on. */
    @WireName("lanyard.registration.session-seats-changed.v1")
    record SessionSeatsChanged(SessionId session, int seats) implements ProgrammeEvent {}

    /** The conference's clock shows the time of day in UTC plus {@code ahead} (negative: behind). */
    @WireName("lanyard.registration.conference-clock-set.v1")
    record ConferenceClockSet(Duration ahead) implements ProgrammeEvent {}
}
