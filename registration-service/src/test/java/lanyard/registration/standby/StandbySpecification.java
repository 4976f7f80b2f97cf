package lanyard.registration.standby;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.BEN;
import static lanyard.registration.SampleConference.CYD;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_1;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_2;
import static lanyard.registration.SampleConference.attendee;
import static lanyard.registration.SampleConference.published;
import static lanyard.registration.SampleConference.registered;
import static lanyard.registration.SampleConference.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendanceEvent.AttendeeCameIn;
import lanyard.contracts.registration.AttendanceEvent.AttendeeSeen;
import lanyard.contracts.registration.AttendanceEvent.AttendeeWentOut;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatReleased;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.contracts.registration.StandbyEvent.StandbyOffered;
import lanyard.contracts.registration.StandbyEvent.StandbyOpened;
import lanyard.registration.RegistrationCommand.OfStandby;
import org.junit.jupiter.api.Test;

/** Deep dives begin at nine; ten minutes later their seats are given on. Two seats, held by Ben and Cyd. */
class StandbySpecification {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant TEN_PAST = NINE.plus(Duration.ofMinutes(10));
    private static final AttendeeId DOT = attendee(4);
    private static final AttendeeId EVE = attendee(5);

    @Test
    void who_waits_and_is_in_the_building_is_told_to_come_when_nobody_came_for_a_seat() {
        registration()
            .given(day(waiting(ADA), seen(ADA), in(BEN, DEEP_DIVE_2_1)))
            .when(at(TEN_PAST))
            .then(new StandbyOpened(DEEP_DIVE_2_1, TEN_PAST), offered(ADA, TEN_PAST));
    }

    @Test
    void not_before_the_time_and_not_when_the_session_is_over() {
        Stream.of(TEN_PAST.minusMillis(1), NINE.plus(Duration.ofMinutes(60))).forEach(instant ->
            registration()
                .given(day(waiting(ADA), seen(ADA)))
                .when(at(instant))
                .then()
        );
    }

    @Test
    void nobody_is_told_while_every_seat_is_taken() {
        registration()
            .given(day(waiting(ADA), seen(ADA), in(BEN, DEEP_DIVE_2_1), in(CYD, DEEP_DIVE_2_1)))
            .when(at(TEN_PAST))
            .then();
    }

    @Test
    void as_many_are_told_as_places_are_free_in_the_order_of_the_waitlist() {
        registration()
            .given(day(waiting(ADA), waiting(DOT), waiting(EVE), seen(EVE), seen(DOT), seen(ADA)))
            .when(at(TEN_PAST))
            .then(new StandbyOpened(DEEP_DIVE_2_1, TEN_PAST), offered(ADA, TEN_PAST), offered(DOT, TEN_PAST));
    }

    @Test
    void who_is_not_in_the_building_or_sits_in_a_parallel_session_is_passed_over() {
        registration()
            .given(day(waiting(ADA), waiting(DOT), waiting(EVE), in(DOT, DEEP_DIVE_2_2), seen(EVE)))
            .when(at(TEN_PAST))
            .then(new StandbyOpened(DEEP_DIVE_2_1, TEN_PAST), offered(EVE, TEN_PAST));
    }

    @Test
    void who_left_the_parallel_session_can_come() {
        registration()
            .given(
                day(
                    waiting(ADA),
                    in(ADA, DEEP_DIVE_2_2),
                    List.of(new AttendeeWentOut(ADA, DEEP_DIVE_2_2, TEN_PAST))
                )
            )
            .when(at(TEN_PAST))
            .then(new StandbyOpened(DEEP_DIVE_2_1, TEN_PAST), offered(ADA, TEN_PAST));
    }

    @Test
    void a_place_is_left_to_whoever_was_told_until_the_round_is_over() {
        List<RegistrationEvent> told = day(
            waiting(ADA),
            waiting(DOT),
            seen(ADA),
            seen(DOT),
            in(BEN, DEEP_DIVE_2_1),
            List.of(new StandbyOpened(DEEP_DIVE_2_1, TEN_PAST), offered(ADA, TEN_PAST))
        );
        Instant over = TEN_PAST.plus(StandbyDecider.ROUND);
        registration()
            .given(told)
            .when(at(over.minusMillis(1)))
            .then();
        registration().given(told).when(at(over)).then(offered(DOT, over));
    }

    @Test
    void who_is_on_the_way_to_one_session_is_not_told_to_come_to_another() {
        registration()
            .given(
                day(
                    waiting(ADA),
                    List.of(new SeatConfirmed(DOT, DEEP_DIVE_2_2), new SeatWaitlisted(ADA, DEEP_DIVE_2_2)),
                    seen(ADA),
                    in(BEN, DEEP_DIVE_2_1)
                )
            )
            .when(at(TEN_PAST))
            .then(new StandbyOpened(DEEP_DIVE_2_1, TEN_PAST), offered(ADA, TEN_PAST));
    }

    @Test
    void who_gave_up_waiting_and_waits_again_is_told_again() {
        registration()
            .given(
                day(
                    waiting(ADA),
                    seen(ADA),
                    List.of(
                        new StandbyOpened(DEEP_DIVE_2_1, TEN_PAST),
                        offered(ADA, TEN_PAST),
                        new SeatReleased(ADA, DEEP_DIVE_2_1, ReleasedBy.ATTENDEE),
                        new SeatWaitlisted(ADA, DEEP_DIVE_2_1)
                    )
                )
            )
            .when(at(TEN_PAST.plusSeconds(1)))
            .then(offered(ADA, TEN_PAST.plusSeconds(1)));
    }

    private static OfStandby at(Instant at) {
        return new OfStandby(new StandbyCommand(at, Duration.ofMinutes(10)));
    }

    private static StandbyOffered offered(AttendeeId attendee, Instant at) {
        return new StandbyOffered(DEEP_DIVE_2_1, attendee, at);
    }

    private static List<RegistrationEvent> waiting(AttendeeId attendee) {
        return List.of(new SeatWaitlisted(attendee, DEEP_DIVE_2_1));
    }

    private static List<RegistrationEvent> seen(AttendeeId attendee) {
        return List.of(new AttendeeSeen(attendee, NINE));
    }

    private static List<RegistrationEvent> in(AttendeeId attendee, SessionId session) {
        return List.of(new AttendeeCameIn(attendee, session, NINE));
    }

    @SafeVarargs
    private static List<RegistrationEvent> day(List<RegistrationEvent>... then) {
        List<RegistrationEvent> events = new ArrayList<>();
        events.add(published(2));
        Stream.of(ADA, BEN, CYD, DOT, EVE).forEach(attendee -> events.add(registered(attendee)));
        events.add(new SeatConfirmed(BEN, DEEP_DIVE_2_1));
        events.add(new SeatConfirmed(CYD, DEEP_DIVE_2_1));
        Stream.of(then).forEach(events::addAll);
        return events;
    }
}
