package lanyard.registration.registering;

/** Who holds a seat in one session, and who waits for one. */
public record SessionSeats(Line confirmed, Line waiting) {
    public static final SessionSeats EMPTY = new SessionSeats(Line.EMPTY, Line.EMPTY);

    boolean hasSeatFor(int seats) {
        return confirmed.size() < seats;
    }
}
