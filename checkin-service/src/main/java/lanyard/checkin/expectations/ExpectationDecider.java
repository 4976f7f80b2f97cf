package lanyard.checkin.expectations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lanyard.checkin.expectations.ExpectationCommand.AdoptClock;
import lanyard.checkin.expectations.ExpectationCommand.AdoptProgramme;
import lanyard.checkin.expectations.ExpectationCommand.AdoptSeats;
import lanyard.checkin.expectations.ExpectationCommand.Book;
import lanyard.checkin.expectations.ExpectationCommand.CancelBadge;
import lanyard.checkin.expectations.ExpectationCommand.ExpectBadge;
import lanyard.checkin.expectations.ExpectationCommand.ExpectDinner;
import lanyard.checkin.expectations.ExpectationCommand.ExpectIssue;
import lanyard.checkin.expectations.ExpectationCommand.ExpectParty;
import lanyard.checkin.expectations.ExpectationCommand.SignOutStaff;
import lanyard.checkin.expectations.ExpectationCommand.TrustBadgeKey;
import lanyard.checkin.expectations.ExpectationCommand.TrustSessionKey;
import lanyard.contracts.BadgeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ExpectationEvent;
import lanyard.contracts.checkin.ExpectationEvent.BadgeCancelled;
import lanyard.contracts.checkin.ExpectationEvent.BadgeExpected;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKeyTrusted;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.checkin.ExpectationEvent.BookingChanged;
import lanyard.contracts.checkin.ExpectationEvent.ClockAdopted;
import lanyard.contracts.checkin.ExpectationEvent.DinnerExpected;
import lanyard.contracts.checkin.ExpectationEvent.ProgrammeAdopted;
import lanyard.contracts.checkin.ExpectationEvent.SessionKeyTrusted;
import lanyard.contracts.checkin.ExpectationEvent.StaffSignedOut;
import lanyard.contracts.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Believes what the other services tell; what is known already leads to no event. */
public final class ExpectationDecider {

    private ExpectationDecider() {}

    public static List<ExpectationEvent> decide(Expectations known, ExpectationCommand command) {
        return switch (command) {
            case AdoptProgramme(var programme) -> unless(
                programme.equals(known.programme()),
                new ProgrammeAdopted(programme)
            );
            case AdoptSeats(var session, var seats) -> adoptSeats(known, session, seats);
            case AdoptClock(var ahead) -> unless(ahead.equals(known.ahead()), new ClockAdopted(ahead));
            case TrustBadgeKey(var number, var key) -> unless(
                key.equals(known.keys().badgeKey(number)),
                new BadgeKeyTrusted(number, key)
            );
            case TrustSessionKey(var number, var key) -> unless(
                key.equals(known.keys().sessionKey(number)),
                new SessionKeyTrusted(number, key)
            );
            case SignOutStaff(var staff, var at) -> unless(
                at.equals(known.keys().signedOut().get(staff)),
                new StaffSignedOut(staff, at)
            );
            case ExpectBadge(var badge, var kind, var issue) -> expect(known, badge, kind, issue);
            case ExpectIssue(var badge, var issue) -> expect(
                known,
                badge,
                Objects.requireNonNullElse(known.badge(badge).kind(), BadgeKind.ATTENDEE),
                issue
            );
            case CancelBadge(var badge) -> unless(known.badge(badge).cancelled(), new BadgeCancelled(badge));
            case Book(var badge, var session, var booking) -> unless(
                known.badge(badge).bookingOf(session) == booking,
                new BookingChanged(badge, session, booking, null)
            );
            case ExpectDinner(var session, var places) -> expectDinner(known, new Dinner(session, places));
            case ExpectParty party -> expectParty(known, party);
        };
    }

    private static List<ExpectationEvent> unless(boolean alreadySo, ExpectationEvent event) {
        return alreadySo ? List.of() : List.of(event);
    }

    private static List<ExpectationEvent> adoptSeats(Expectations known, SessionId session, int seats) {
        Programme programme = known.programme();
        if (programme == null) {
            return List.of();
        }
        Programme changed = programme.withSeats(session, seats);
        return unless(changed.equals(programme), new ProgrammeAdopted(changed));
    }

    private static List<ExpectationEvent> expect(
        Expectations known,
        BadgeId badge,
        BadgeKind kind,
        int issue
    ) {
        ExpectedBadge before = known.badge(badge);
        boolean alreadySo = before.kind() == kind && before.issue() == issue && !before.cancelled();
        return unless(alreadySo, new BadgeExpected(badge, kind, issue));
    }

    private static List<ExpectationEvent> expectDinner(Expectations known, Dinner dinner) {
        Dinner before = known.dinner();
        if (dinner.equals(before)) {
            return List.of();
        }
        List<ExpectationEvent> events = new ArrayList<>();
        if (before != null && !before.session().equals(dinner.session())) {
            movePartiesTo(events, known, before.session(), dinner.session());
        }
        events.add(new DinnerExpected(dinner.session(), dinner.places()));
        return events;
    }

    private static void movePartiesTo(
        List<ExpectationEvent> events,
        Expectations known,
        SessionId from,
        SessionId to
    ) {
        known
            .badges()
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue().bookingOf(from) != Booking.NONE)
            .sorted(
                Comparator.comparingInt((Map.Entry<BadgeId, ExpectedBadge> entry) ->
                    known.positionOf(entry.getKey(), from)
                ).thenComparing(entry -> entry.getKey().value())
            )
            .forEach(entry -> {
                ExpectedBadge badge = entry.getValue();
                events.add(new BookingChanged(entry.getKey(), from, Booking.NONE, badge.host()));
                events.add(new BookingChanged(entry.getKey(), to, badge.bookingOf(from), badge.host()));
            });
    }

    /** A party is told whole: who is in it books as it does, who left it does not come any more. */
    private static List<ExpectationEvent> expectParty(Expectations known, ExpectParty party) {
        Dinner dinner = known.dinner();
        if (dinner == null) {
            return List.of(); // gala-service announces the dinner before anybody can answer
        }
        List<ExpectationEvent> events = new ArrayList<>();
        book(events, known, party.host(), dinner.session(), party.booking(), null);
        for (BadgeId guest : known.badge(party.host()).guests()) {
            if (!party.guests().contains(guest)) {
                book(events, known, guest, dinner.session(), Booking.NONE, party.host());
            }
        }
        for (BadgeId guest : party.guests()) {
            book(events, known, guest, dinner.session(), party.booking(), party.host());
        }
        return events;
    }

    private static void book(
        List<ExpectationEvent> events,
        Expectations known,
        BadgeId badge,
        SessionId session,
        Booking booking,
        @Nullable BadgeId host
    ) {
        if (known.badge(badge).bookingOf(session) != booking) {
            events.add(new BookingChanged(badge, session, booking, host));
        }
    }
}
