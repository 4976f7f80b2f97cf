package lanyard.ledger.kafka;

/** Stops a process in the middle of whatever it does, and lets it go on. */
final class Signal {

    private Signal() {}

    static void freeze(long pid) throws Exception {
        send("STOP", pid);
    }

    static void thaw(long pid) throws Exception {
        send("CONT", pid);
    }

    private static void send(String signal, long pid) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("cannot send " + signal);
        }
    }
}
