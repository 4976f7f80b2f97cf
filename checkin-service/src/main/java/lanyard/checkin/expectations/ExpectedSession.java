package lanyard.checkin.expectations;

import lanyard.contracts.BadgeId;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * How many have booked a session, and who waits for it, longest first.
 *
 * @param waiting badges that wait, guests of a party included
 * @param queue who waits in their own right, by ticket; guests stand where their host stands
 */
public record ExpectedSession(
    int booked,
    int waiting,
    TreePMap<Long, BadgeId> queue,
    PMap<BadgeId, Long> tickets,
    long nextTicket
) {
    static final ExpectedSession NOBODY = new ExpectedSession(
        0,
        0,
        TreePMap.empty(),
        HashTreePMap.empty(),
        0
    );

    ExpectedSession moved(Booking from, Booking to) {
        return new ExpectedSession(
            booked + count(to == Booking.CONFIRMED) - count(from == Booking.CONFIRMED),
            waiting + count(to.isWaiting()) - count(from.isWaiting()),
            queue,
            tickets,
            nextTicket
        );
    }

    private static int count(boolean counts) {
        return counts ? 1 : 0;
    }

    /** Behind everybody who waits already; who waits already keeps the place. */
    ExpectedSession queued(BadgeId badge) {
        return tickets.containsKey(badge)
            ? this
            : new ExpectedSession(
                  booked,
                  waiting,
                  queue.plus(nextTicket, badge),
                  tickets.plus(badge, nextTicket),
                  nextTicket + 1
              );
    }

    ExpectedSession unqueued(BadgeId badge) {
        Long ticket = tickets.get(badge);
        return ticket == null
            ? this
            : new ExpectedSession(booked, waiting, queue.minus(ticket), tickets.minus(badge), nextTicket);
    }

    /** The place in the queue, from 1; 0 for who does not wait. */
    public int positionOf(BadgeId badge) {
        Long ticket = tickets.get(badge);
        return ticket == null ? 0 : queue.headMap(ticket, true).size();
    }
}
