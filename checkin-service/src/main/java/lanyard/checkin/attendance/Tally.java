package lanyard.checkin.attendance;

/**
 * How many came to a session.
 *
 * @param attended badges that came at least once
 * @param ins times that somebody went in, returns included
 * @param outs times that somebody went out
 */
public record Tally(int attended, int ins, int outs) {
    static final Tally NOBODY = new Tally(0, 0, 0);

    public int inside() {
        return ins - outs;
    }

    Tally in(boolean firstTime) {
        return new Tally(firstTime ? attended + 1 : attended, ins + 1, outs);
    }

    Tally out() {
        return new Tally(attended, ins, outs + 1);
    }
}
