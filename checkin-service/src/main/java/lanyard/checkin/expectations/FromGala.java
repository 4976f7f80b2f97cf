package lanyard.checkin.expectations;

import java.util.List;
import java.util.Optional;
import lanyard.checkin.expectations.ExpectationCommand.ExpectDinner;
import lanyard.checkin.expectations.ExpectationCommand.ExpectParty;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.gala.DinnerEvent.DinnerAnnounced;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.gala.InvitationEvent;
import lanyard.contracts.gala.PartyEvent;
import lanyard.contracts.gala.PartyEvent.PartyConfirmed;
import lanyard.contracts.gala.PartyEvent.PartyCorrected;
import lanyard.contracts.gala.PartyEvent.PartyDeclined;
import lanyard.contracts.gala.PartyEvent.PartyWaitlisted;

/** What gala-service's events mean at the doors. */
public final class FromGala {

    private FromGala() {}

    public static Optional<ExpectationCommand> toCommand(GalaEvent event) {
        return switch (event) {
            case DinnerAnnounced announced -> Optional.of(
                new ExpectDinner(announced.session(), announced.places())
            );
            case PartyEvent told -> party(told);
            case InvitationEvent _ -> Optional.empty();
        };
    }

    private static Optional<ExpectationCommand> party(PartyEvent event) {
        return switch (event) {
            case PartyConfirmed(var host, var guests) -> Optional.of(party(host, guests, Booking.CONFIRMED));
            case PartyWaitlisted(var host, var guests) -> Optional.of(
                party(host, guests, Booking.WAITLISTED)
            );
            case PartyDeclined(var host) -> Optional.of(party(host, List.of(), Booking.NONE));
            case PartyCorrected _ -> Optional.empty();
        };
    }

    private static ExpectParty party(AttendeeId host, List<GuestId> guests, Booking booking) {
        return new ExpectParty(BadgeId.of(host), guests.stream().map(BadgeId::of).toList(), booking);
    }
}
