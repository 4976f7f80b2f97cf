package lanyard.checkin.attendance;

import lanyard.contracts.checkin.ScanEvent.Admission;

/**
 * How many came to a session.
 *
 * @param attended badges that came at least once
 * @param ins times that somebody went in, returns included
 * @param outs times that somebody went out
 * @param onStandby of the {@code ins}, into seats that nobody had come for
 */
public record Tally(int attended, int ins, int outs, int onStandby) {
    static final Tally NOBODY = new Tally(0, 0, 0, 0);

    public int inside() {
        return ins - outs;
    }

    Tally in(boolean firstTime, Admission admission) {
        return new Tally(
            firstTime ? attended + 1 : attended,
            ins + 1,
            outs,
            admission == Admission.STANDBY ? onStandby + 1 : onStandby
        );
    }

    Tally out() {
        return new Tally(attended, ins, outs + 1, onStandby);
    }
}
