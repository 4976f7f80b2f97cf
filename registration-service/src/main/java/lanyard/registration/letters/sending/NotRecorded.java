package lanyard.registration.letters.sending;

/** What came of a letter could not be written down at the moment. */
final class NotRecorded extends RuntimeException {

    NotRecorded() {
        super("not recorded", null, false, false);
    }
}
