package lanyard.checkin.attendance;

import lanyard.contracts.checkin.ScanEvent.Admission;

/**
 * How many came to a session.
 *
 * @param attended badges that came at least once
 * @param ins times that somebody went in, returns included
 * @param outs times that somebody went out
 * @param onStandby of {@code attended}, into seats that nobody had come for
 */
public record Tally(int attended, int ins, int outs, int onStandby) {
    static final Tally NOBODY = new Tally(0, 0, 0, 0);

    public int inside() {
        return ins - outs;
    }

    Tally with(Visit visit) {
        return new Tally(attended + 1, ins + visit.ins(), outs + visit.outs(), onStandby + standby(visit));
    }

    Tally without(Visit visit) {
        return new Tally(attended - 1, ins - visit.ins(), outs - visit.outs(), onStandby - standby(visit));
    }

    private static int standby(Visit visit) {
        return visit.admission() == Admission.STANDBY ? 1 : 0;
    }
}
