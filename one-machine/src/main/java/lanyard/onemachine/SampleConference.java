package lanyard.onemachine;

import static lanyard.onemachine.Asking.untilAnswered;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.programme.Programme;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Submission;
import lanyard.registration.Organising;
import lanyard.registration.RegistrationCommand.OfProgramme;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationState;
import lanyard.registration.programme.ProgrammeCommand.SetClock;
import lanyard.registration.programme.PublishedProgramme;
import org.jspecify.annotations.Nullable;

/**
 * A conference to try things with. Its day is the day of the first start, and its clock stands still while Lanyard does
 * not run: whoever comes back tomorrow finds breakfast as they left it.
 */
final class SampleConference {

    static final ConferenceId ID = new ConferenceId("soc24-2");
    private static final LocalTime BREAKFAST = LocalTime.of(8, 5);

    private final Organising organising;
    private final RegistrationLedger ledger;

    SampleConference(Organising organising, RegistrationLedger ledger) {
        this.organising = organising;
        this.ledger = ledger;
    }

    /**
     * Publishes it at the first start, and sets its clock at every other.
     *
     * @param time what the clock shall show; null to go on where it stopped
     * @param lastEvent when anything was written before this start, in real time
     */
    void open(@Nullable LocalTime time, Optional<Instant> lastEvent) {
        PublishedProgramme published = ledger.view(ID).state().programme();
        Programme programme = published.programme();
        if (programme == null) {
            untilAnswered(() -> organising.publishSample(time == null ? BREAKFAST : time));
            return;
        }
        Instant now = ledger.realTime().instant();
        if (time != null) {
            Instant wanted = programme.day().atTime(time).atZone(programme.timeZone()).toInstant();
            setClock(Duration.between(now, wanted));
        } else {
            Duration stoodStill = Duration.between(lastEvent.orElse(now), now);
            setClock(published.ahead().minus(stoodStill));
        }
    }

    /** What its clock shows, where it takes place. */
    LocalTime time() {
        RegistrationState state = ledger.view(ID).state();
        Programme programme = state.programme().programme();
        ZoneId zone = programme == null ? ZoneOffset.UTC : programme.timeZone();
        return LocalTime.ofInstant(ledger.now(state), zone).truncatedTo(ChronoUnit.MINUTES);
    }

    private void setClock(Duration ahead) {
        untilAnswered(() ->
            ledger
                .ledger()
                .submit(
                    Submission.of(
                        RegistrationLedger.history(ID),
                        CommandKey.random(),
                        "installation",
                        ledger.realTime().instant().plus(ahead),
                        new OfProgramme(new SetClock(ahead))
                    )
                )
        );
    }
}
