package lanyard.onemachine;

/** Something that whoever started Lanyard can put right; the message tells what, and is all that is shown. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }
}
