package lanyard.gala.parties;

import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.GuestId;

/** A host who answered, and the guests whom the host brings. */
public record Party(AttendeeId host, List<GuestId> guests, Standing standing) {
    /** Where a party stands. */
    public enum Standing {
        CONFIRMED,
        WAITLISTED,
        DECLINED
    }

    public Party {
        guests = List.copyOf(guests);
    }

    /** The people in it; nobody once it is declined. */
    public int size() {
        return standing == Standing.DECLINED ? 0 : sizeWith(guests);
    }

    static int sizeWith(List<GuestId> guests) {
        return 1 + guests.size();
    }
}
