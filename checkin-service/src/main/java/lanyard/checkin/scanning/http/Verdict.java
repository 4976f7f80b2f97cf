package lanyard.checkin.scanning.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lanyard.checkin.scanning.Ruling;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.ScanUndone;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import org.jspecify.annotations.Nullable;

/** What fills the phone's screen; in JSON in kebab-case. */
public enum Verdict {
    WELCOME,
    WELCOME_BACK,
    ALREADY_IN,
    ELSEWHERE,
    WAITLISTED,
    NOT_BOOKED,
    PROVISIONAL,
    STANDBY,
    LET_IN,
    UNREPORTED,
    FULL,
    GIVEN_ON,
    REVOKED,
    CANCELLED,
    NOT_OURS,
    NOTHING_ON,
    OUT,
    NOT_IN,
    UNDONE,
    NOTHING_TO_UNDO,
    /** Nothing was decided: send this scan again, as it is. */
    NOT_DECIDED,
    /** This is no scan, or not one of this phone: it will never be decided. */
    MALFORMED;

    static Verdict of(ScanEvent event) {
        return switch (event) {
            case CheckedIn in -> of(in.admission());
            case CheckedOut _ -> OUT;
            case ScanUndone _ -> UNDONE;
            case TurnedAway away -> of(away.reason());
        };
    }

    private static Verdict of(Admission admission) {
        return switch (admission) {
            case WELCOME -> WELCOME;
            case WELCOME_BACK -> WELCOME_BACK;
            case PROVISIONAL -> PROVISIONAL;
            case STANDBY -> STANDBY;
            case LET_IN -> LET_IN;
        };
    }

    private static Verdict of(Reason reason) {
        return switch (reason) {
            case ALREADY_IN -> ALREADY_IN;
            case ELSEWHERE -> ELSEWHERE;
            case WAITLISTED -> WAITLISTED;
            case UNREPORTED -> UNREPORTED;
            case NOT_BOOKED -> NOT_BOOKED;
            case FULL -> FULL;
            case GIVEN_ON -> GIVEN_ON;
            case NOTHING_ON -> NOTHING_ON;
            case NOT_IN -> NOT_IN;
            case NOTHING_TO_UNDO -> NOTHING_TO_UNDO;
            case REVOKED -> REVOKED;
            case CANCELLED -> CANCELLED;
            case NOT_OURS -> NOT_OURS;
        };
    }

    /** What a phone decided that showed this; empty where no rule says so, or it needs a session. */
    Optional<Ruling> ruling(@Nullable SessionId session) {
        return reason()
            .<Ruling>map(why -> new Ruling.TurnAway(session, why))
            .or(() ->
                session == null
                    ? Optional.empty()
                    : admission()
                          .<Ruling>map(how -> new Ruling.Admit(session, how))
                          .or(() -> this == OUT ? Optional.of(new Ruling.LetOut(session)) : Optional.empty())
            );
    }

    Optional<Reason> reason() {
        return Arrays.stream(Reason.values())
            .filter(why -> of(why) == this)
            .findFirst();
    }

    private Optional<Admission> admission() {
        return Arrays.stream(Admission.values())
            .filter(how -> of(how) == this)
            .findFirst();
    }

    /** As clients read it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
