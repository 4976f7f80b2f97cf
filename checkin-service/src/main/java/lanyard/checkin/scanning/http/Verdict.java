package lanyard.checkin.scanning.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;

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
    UNREPORTED,
    FULL,
    GIVEN_ON,
    REVOKED,
    CANCELLED,
    NOT_OURS,
    NOTHING_ON,
    OUT,
    NOT_IN,
    /** Nothing was decided: send this scan again, as it is. */
    NOT_DECIDED,
    /** This is no scan, or not one of this phone: it will never be decided. */
    MALFORMED;

    static Verdict of(ScanEvent event) {
        return switch (event) {
            case CheckedIn in -> of(in.admission());
            case CheckedOut _ -> OUT;
            case TurnedAway away -> of(away.reason());
        };
    }

    private static Verdict of(Admission admission) {
        return switch (admission) {
            case WELCOME -> WELCOME;
            case WELCOME_BACK -> WELCOME_BACK;
            case PROVISIONAL -> PROVISIONAL;
            case STANDBY -> STANDBY;
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
            case REVOKED -> REVOKED;
            case CANCELLED -> CANCELLED;
            case NOT_OURS -> NOT_OURS;
        };
    }

    /** As clients read it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
