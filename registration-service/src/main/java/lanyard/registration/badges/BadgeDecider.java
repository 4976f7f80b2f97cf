package lanyard.registration.badges;

import static lanyard.registration.badges.BadgeRefusal.KEY_NUMBER_TAKEN;
import static lanyard.registration.badges.BadgeRefusal.REGISTRATION_CANCELLED;
import static lanyard.registration.badges.BadgeRefusal.TOO_MANY_ISSUES;
import static lanyard.registration.badges.BadgeRefusal.UNKNOWN_BADGE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.registration.BadgeEvent.BadgeKeyPublished;
import lanyard.contracts.registration.BadgeEvent.BadgeReissued;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeIssued;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeRevoked;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Decision;
import lanyard.registration.badges.BadgeCommand.ExpectGuests;
import lanyard.registration.badges.BadgeCommand.PublishBadgeKey;
import lanyard.registration.badges.BadgeCommand.ReissueBadge;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.Registrations;

/** The rules of badges. */
public final class BadgeDecider {

    /** A badge has two bytes for its issue. */
    static final int LAST_ISSUE = 0xFFFF;

    private BadgeDecider() {}

    public static Decision<RegistrationEvent> decide(
        Registrations registrations,
        Badges state,
        BadgeCommand command
    ) {
        return switch (command) {
            case PublishBadgeKey(var number, var key) -> publish(state, number, key);
            case ReissueBadge(var badge) -> reissue(registrations, state, badge);
            case ExpectGuests(var host, var guests) -> Decision.accept(expect(state, host, guests));
        };
    }

    private static Decision<RegistrationEvent> publish(Badges state, int number, String key) {
        String published = state.keys().get(number);
        if (published == null) {
            return Decision.accept(new BadgeKeyPublished(number, key));
        }
        return published.equals(key) ? Decision.accept() : Decision.refuse(KEY_NUMBER_TAKEN);
    }

    private static Decision<RegistrationEvent> reissue(
        Registrations registrations,
        Badges state,
        BadgeId badge
    ) {
        Attendee attendee = registrations.attendee(new AttendeeId(badge.value()));
        if (attendee == null && !state.hosts().containsKey(new GuestId(badge.value()))) {
            return Decision.refuse(UNKNOWN_BADGE);
        }
        if (attendee != null && attendee.cancelled()) {
            return Decision.refuse(REGISTRATION_CANCELLED);
        }
        int issue = state.issue(badge);
        return issue == LAST_ISSUE
            ? Decision.refuse(TOO_MANY_ISSUES)
            : Decision.accept(new BadgeReissued(badge, issue + 1));
    }

    private static List<RegistrationEvent> expect(Badges state, AttendeeId host, List<GuestId> expected) {
        List<RegistrationEvent> events = new ArrayList<>();
        for (GuestId guest : state.guestsOf(host)) {
            if (!expected.contains(guest)) {
                events.add(new GuestBadgeRevoked(guest));
            }
        }
        for (GuestId guest : new LinkedHashSet<>(expected)) {
            if (!state.hosts().containsKey(guest)) {
                events.add(new GuestBadgeIssued(guest, host));
            }
        }
        return events;
    }
}
